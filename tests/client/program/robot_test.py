#!/usr/bin/env python3
"""Robots of every kind against the real server, as processes over loopback.

usage: robot_test.py TWOCIRCLES TWOCIRCLES_SERVER SCENARIOS [test names]
"""
import re
import signal
import subprocess
import sys
import unittest

import program_test
from program_test import BOUND, CLIENT, SCENARIOS, SERVER

SECRET = "open-sesame"


class RobotTest(program_test.ProgramsTest):
    def serve(self, port=0):
        server = self.start(
            SERVER, "--port", port, "--data", self.folder / "server", "--scenarios", SCENARIOS,
            "--facilitator-secret", SECRET, stdin=subprocess.DEVNULL)
        match = server.wait_for(r"listening on \S+ port (\d+)")
        return server, int(match.group(1))

    def robot(self, port, *options):
        return self.start(CLIENT, "--robot", "--connect", f"127.0.0.1:{port}", *options, stdin=subprocess.DEVNULL)

    def open_room(self, port, players, scenario="first-day", *options):
        trainer = self.robot(
            port, "--role", "facilitator", "--facilitate", SECRET, "--name", "Kim", "--scenario", scenario,
            "--players", players, "--seconds", BOUND, *options)
        return trainer, trainer.wait_for(r"(?m)^room (\w{4})$").group(1)

    def views(self, *programs):
        """The hashes that the programs print at their end, which all must be reached."""
        hashes = []
        for program in programs:
            self.assertEqual(program.end(), 0, program.seen)
            found = re.findall(r"(?m)^final .* phase=ended .* view=(\w{16})$", program.seen)
            self.assertTrue(found, program.seen)
            hashes += found
        return hashes

    def test_a_room_of_robots_plays_to_its_debrief_and_all_see_the_same(self):
        _, port = self.serve()
        trainer, code = self.open_room(port, 6)
        projector = self.robot(port, "--projector", code)
        players = self.robot(port, "--join", code, "--players", 5, "--rate", 50)
        observer = self.robot(port, "--observe", code)
        hashes = self.views(trainer, projector, players, observer)
        self.assertEqual(len(hashes), 8)
        self.assertEqual(len(set(hashes)), 1, hashes)

    def test_robots_find_their_places_when_the_server_is_killed_and_started_again(self):
        server, port = self.serve()
        trainer, code = self.open_room(port, 4, "what-the-town-drinks")
        projector = self.robot(port, "--projector", code)
        players = self.robot(port, "--join", code, "--players", 4, "--rate", 5)
        for beat in (3, 7):
            trainer.wait_for(rf"(?m)^room {code} beat {beat}$")
            server.kill(signal.SIGKILL)
            server, _ = self.serve(port)
        hashes = self.views(trainer, projector, players)
        self.assertEqual(len(hashes), 6)
        self.assertEqual(len(set(hashes)), 1, hashes)

    def test_a_debrief_is_gone_through_together_also_when_the_server_is_killed_on_the_way(self):
        server, port = self.serve()
        trainer, code = self.open_room(port, 4, "first-day", "--debrief", "--tell")
        players = self.robot(
            port, "--join", code, "--players", 4, "--rate", 50, "--tell", "--debrief", "--name", "Person")
        projector = self.robot(port, "--projector", code, "--debrief", "--tell", "--name", "Wall")
        trainer.wait_for(r"(?m)^done [0-9a-f]{16} guide by Kim at")
        server.kill(signal.SIGKILL)
        self.serve(port)
        hashes = self.views(trainer, projector, players)
        self.assertEqual(len(set(hashes)), 1, hashes)
        for who in (trainer, projector, players):
            self.assertRegex(who.seen, r"(?m)^public\t[^\t]+\tguide page\t[1-9]")
            self.assertRegex(who.seen, r"(?m)^public\t[^\t]+\tguide open\t0$")
        pages = set(re.findall(r"(?m)^public\t[^\t]+\t(guide page[^\t]*\t.*)$", trainer.seen))
        self.assertEqual(pages, set(re.findall(
            r"(?m)^public\t[^\t]+\t(guide page[^\t]*\t.*)$", projector.seen + players.seen)))

    def test_a_robot_that_was_killed_finds_its_place_in_its_data_folder(self):
        _, port = self.serve()
        trainer, code = self.open_room(port, 2, "what-the-town-drinks")
        kept = ("--join", code, "--rate", 5, "--data", self.folder / "robot", "--tell")
        one = self.robot(port, *kept, "--name", "One")
        other = self.robot(port, "--join", code, "--rate", 5, "--name", "Other", "--tell")
        trainer.wait_for(rf"(?m)^room {code} beat 3$")
        one.kill(signal.SIGKILL)
        again = self.robot(port, *kept, "--name", "One")
        self.views(trainer, other, again)
        for program, name in ((one, "One"), (again, "One"), (other, "Other")):
            self.assertEqual(re.findall(r"(?m)^(?:back )?in the room: .*$", program.seen), [f"in the room: {name}"])
        names = re.findall(r"(?m)^witnessed\tOther\tmember\.\d+\t(.*)$", other.seen)
        self.assertEqual(sorted(n for n in names if not n.startswith("Kim")), ["One", "Other"])

    def test_what_was_acknowledged_is_told_with_the_number_by_which_the_journal_knows_it(self):
        _, port = self.serve()
        trainer, code = self.open_room(port, 1)
        player = self.robot(port, "--join", code, "--rate", 50, "--tell", "--name", "Ana")
        self.views(trainer, player)
        numbers = re.findall(r"(?m)^done ([0-9a-f]{16}) (\w+) by Ana$", player.seen)
        self.assertGreaterEqual(sum(what == "answer" for _, what in numbers), 5)
        self.assertEqual(len(set(numbers)), len(numbers))

    def test_a_load_loses_nothing_and_says_how_long_choices_took(self):
        _, port = self.serve()
        status, out = self.run_to_end(
            CLIENT, "--robot", "--connect", f"127.0.0.1:{port}", "--facilitate", SECRET, "--rooms", 3,
            "--players", 4, "--rate", 5, "--seconds", 2)
        self.assertEqual(status, 0, out)
        self.assertRegex(out, r"joins: 12 of 12 in")
        self.assertRegex(out, r"(?m)^ +1 s  \d+ choices, ")
        self.assertRegex(out, r"choices: (\d+) sent, \1 on every screen, 0 lost, 0 refused, 0 cuts")
        self.assertRegex(out, r"p50 [\d.]+ ms  p90 [\d.]+ ms  p99 [\d.]+ ms  p99\.9 [\d.]+ ms  max [\d.]+ ms")

    def test_a_load_that_is_cut_says_so_and_fails(self):
        server, port = self.serve()
        load = self.robot(
            port, "--facilitate", SECRET, "--rooms", 2, "--players", 3, "--rate", 5, "--seconds", 4)
        load.wait_for(r"(?m)^ +1 s  \d+ choices")
        server.kill(signal.SIGKILL)
        self.serve(port)
        self.assertEqual(load.end(), 1, load.seen)
        self.assertRegex(load.seen, r"[1-9]\d* cuts")

    def test_somebody_who_does_not_read_holds_nobody_up(self):
        _, port = self.serve()
        trainer, code = self.open_room(port, 3)
        slow = self.robot(port, "--join", code, "--slow-reader", "--name", "Slow")
        slow.wait_for("reads nothing any more")
        players = self.robot(port, "--join", code, "--players", 3, "--rate", 50)
        hashes = self.views(trainer, players)
        self.assertEqual(len(set(hashes)), 1, hashes)
        slow.process.send_signal(signal.SIGTERM)
        self.assertEqual(slow.end(), 0, slow.seen)

    def test_a_room_that_is_not_there_is_said(self):
        _, port = self.serve()
        status, out = self.run_to_end(CLIENT, "--robot", "--connect", f"127.0.0.1:{port}", "--join", "ZZZZ")
        self.assertEqual(status, 1, out)
        self.assertIn("room", out)

    def test_a_wrong_secret_is_said(self):
        _, port = self.serve()
        status, out = self.run_to_end(
            CLIENT, "--robot", "--connect", f"127.0.0.1:{port}", "--role", "facilitator", "--facilitate", "wrong")
        self.assertEqual(status, 1, out)
        self.assertIn("secret", out)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=2)
