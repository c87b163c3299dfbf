#!/usr/bin/env python3
"""That the schedules of faults would notice what they look for, and cost what they must not: without programs."""
import asyncio
import collections
import pathlib
import sys
import types
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import faults  # noqa: E402
import journal  # noqa: E402
import measure  # noqa: E402
import proxy  # noqa: E402
import schedule  # noqa: E402
import schedules  # noqa: E402
import views  # noqa: E402
from programs import Failed, Program  # noqa: E402


def said(name, state="0" * 16, phase="ended", day="12"):
    return [f"public\t{name}\tday\t{day}", f"witnessed\t{name}\tbeat.1\tThe first",
            f"final {name} room=ABCD phase={phase} day={day} state={state} view={'1' * 16}"]


class SchedulesTest(unittest.TestCase):
    def test_a_seed_draws_the_same_schedule_again(self):
        for seed in range(50):
            self.assertEqual(schedule.draw(seed), schedule.draw(seed))

    def test_every_run_of_the_tests_has_each_fault_on_each_network(self):
        def kinds(seeds):
            return {(one.network, fault.kind) for one in map(schedule.draw, seeds) for fault in one.faults}
        self.assertEqual(kinds(schedules.ORDINARY), kinds(range(1, 1 + schedules.LONG)))

    def test_every_fault_can_strike(self):
        for seed in range(200):
            for fault in schedule.draw(seed).faults:
                self.assertTrue(hasattr(faults.Run, "_" + fault.kind.replace("-", "_")), fault)


class ChecksTest(unittest.TestCase):
    def test_who_saw_something_else_is_named(self):
        for other, why in ((said("Bo", day="13"), "day: Ada sees '12', Bo sees '13'"), (said("Bo", state="2" * 16), "hashes"),
                           (said("Bo", phase="playing"), "did not see the end")):
            self.assertIn(why, views.first_difference(views.last_views([*said("Ada"), *other])))
        self.assertIsNone(views.first_difference(views.last_views([*said("Ada"), *said("Bo")])))

    def test_a_deed_that_is_not_in_the_journal_or_there_twice_is_a_failure(self):
        run = types.SimpleNamespace()
        done = views.acknowledged(["done 00000000000000ff answer by Ada"])
        self.assertEqual(done, [(255, "answer", "Ada")])
        faults.Run._check_deeds(run, done, collections.Counter({255: 1}))
        with self.assertRaisesRegex(Failed, "acknowledged and not in the journal: answer by Ada"):
            faults.Run._check_deeds(run, done, collections.Counter())
        with self.assertRaisesRegex(Failed, "carried out more than once"):
            faults.Run._check_deeds(run, done, collections.Counter({255: 2}))

    def test_numbers_and_states_are_read_from_the_entries_of_a_journal(self):
        body = b"\x08\x96\x01" + b"\x19" + (7).to_bytes(8, "little") + b"\x22\x02hi" + b"\x39" + (9).to_bytes(8, "little")
        room = journal.Room([body, body])
        self.assertEqual((room.state, room.requests[9], room.entries), (7, 2, 2))

    def test_quantiles(self):
        self.assertEqual([measure.quantile([3, 1, 2, 4], share) for share in (50, 95, 100)], [2, 4, 4])


class LinesTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        async def echo(reader, writer):
            while data := await reader.read(100):
                writer.write(data)
            writer.close()
        self.server = await asyncio.start_server(echo, "127.0.0.1", 0)
        self.proxy = await proxy.Proxy.start(self.server.sockets[0].getsockname()[1])

    async def asyncTearDown(self):
        await self.proxy.close()
        self.server.close()

    async def test_what_is_held_back_arrives_when_the_line_is_mended(self):
        other = await proxy.Proxy.start(self.server.sockets[0].getsockname()[1])
        for way in ("both", "up", "down"):
            reader, writer = await asyncio.open_connection("127.0.0.1", self.proxy.port)
            writer.write(b"one")
            self.assertEqual(await reader.readexactly(3), b"one")
            self.proxy.cut(way)
            writer.write(b"two")
            answer = asyncio.create_task(reader.readexactly(3))
            await self.rounds(other, 20)  # on a line that is whole much comes and goes in that time
            self.assertFalse(answer.done())
            self.proxy.mend()
            self.assertEqual(await answer, b"two")
            writer.close()
        await other.close()

    async def rounds(self, line, count):
        reader, writer = await asyncio.open_connection("127.0.0.1", line.port)
        for _ in range(count):
            writer.write(b"x")
            await reader.readexactly(1)
        writer.close()

    async def test_a_reset_line_ends(self):
        reader, writer = await asyncio.open_connection("127.0.0.1", self.proxy.port)
        writer.write(b"one")
        await reader.readexactly(3)
        self.proxy.cut("reset")
        with self.assertRaises((ConnectionError, asyncio.IncompleteReadError)):
            await reader.readexactly(1)
        writer.close()

    async def test_a_program_that_ends_without_its_line_is_a_failure_that_says_what_it_said(self):
        program = await Program.start("Ada", ["sh", "-c", "echo hello; echo trouble >&2"])
        with self.assertRaisesRegex(Failed, "(?s)Ada ended without saying.*hello.*trouble"):
            await program.wait_for("goodbye")


if __name__ == "__main__":
    unittest.main(verbosity=2)
