#!/usr/bin/env python3
"""How soon people are in step again. Clients of every kind watch a room in which something happens ten times a second;
each has its cable pulled again and again, independently of the others, at random moments, and the time is taken from
the moment it is plugged in until the client has the room as it is. Then the same for laptops that sleep, for programs
that are killed and started again, and for the server's death: from the moment it listens again until each client is
back in its room.

Prints a table: what happened, how often, and the time to be in step again (p50, p95, the longest).
"""
import argparse
import asyncio
import collections
import pathlib
import random
import signal
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import cast  # noqa: E402
import hosts  # noqa: E402
import measure  # noqa: E402
from programs import BOUND, Failed, end_in_order_when_told_to  # noqa: E402

KINDS = (("player", "--join"), ("observer", "--observe"), ("projector", "--projector"))
A_SECOND = 10  # things that happen in the room


class Client:
    """One client on a host of its own, and when it was last seen to be in step after a silence."""

    def __init__(self, company, host, name, *place):
        self.host = host
        self.program = None
        self._company, self._name, self._place = company, name, place
        self._awaited = None
        self._future = None

    def start(self):
        return self._company.robot(self.host, self._name, *self._place, "--data", self._company.folder / self.host,
                                   listener=self.heard)

    def heard(self, _program, line):
        if self._future and not self._future.done() and line.startswith(self._awaited):
            self._future.set_result(time.monotonic())

    def expect(self, beginning):
        """From now on it is listened for a line with this beginning."""
        self._awaited = beginning
        self._future = asyncio.get_running_loop().create_future()

    async def said_it(self):
        """The time at which it said what was expected."""
        try:
            async with asyncio.timeout(BOUND):
                return await self._future
        except TimeoutError as error:
            raise Failed(f"never in step again:\n{self.program.all_it_said()}") from error


class Measurement:
    def __init__(self, company, site, options):
        self.company, self.site, self.options = company, site, options
        self.chance = random.Random(options.seed)
        self.clients = []
        self.times = collections.defaultdict(list)  # what happened -> seconds to be in step again

    async def run(self):
        await self.company.serve()
        await self.cuts()
        await self.company.stop_server()
        await self.company.close()

    async def enter(self, code):
        for number, host in enumerate(host_names(self.options.clients)):
            kind, how = KINDS[number % len(KINDS)]
            client = Client(self.company, host, f"{kind} {number}", how, code)
            client.program = await client.start()
            self.clients.append(client)

    async def cuts(self):
        lengths = self.options.lengths
        # The load ends when it is told to; this is only longer than everything takes.
        code = await measure.busy_room(self.company, "load", 3, A_SECOND, 24 * 3600)
        await self.enter(code)
        await asyncio.sleep(2)
        for length in lengths:
            await asyncio.gather(*(self.cut_again_and_again(client, length) for client in self.clients))
        await asyncio.gather(*(self.sleep_again_and_again(client) for client in self.clients))
        await asyncio.gather(*(self.close_again_and_again(client) for client in self.clients))
        await self.kill_the_server()

    async def cut_again_and_again(self, client, length):
        for _ in range(self.options.rounds):
            await asyncio.sleep(self.chance.uniform(1, 4))
            await self.site.cut(client.host)
            await asyncio.sleep(length * self.chance.uniform(0.9, 1.1))
            client.expect("state after ")
            plugged_in = time.monotonic()
            await self.site.mend(client.host)
            self.times[f"cut for {length:g} s"].append(await client.said_it() - plugged_in)

    async def sleep_again_and_again(self, client):
        for _ in range(self.options.rounds):
            await asyncio.sleep(self.chance.uniform(1, 4))
            client.program.send_signal(signal.SIGSTOP)
            await self.site.cut(client.host)
            await asyncio.sleep(self.options.sleep * self.chance.uniform(0.9, 1.1))
            client.expect("state after ")
            woken = time.monotonic()
            await self.site.mend(client.host)
            client.program.send_signal(signal.SIGCONT)
            self.times[f"asleep for {self.options.sleep:g} s"].append(await client.said_it() - woken)

    async def close_again_and_again(self, client):
        for _ in range(self.options.rounds):
            await asyncio.sleep(self.chance.uniform(1, 4))
            await client.program.kill()
            client.expect("in the room: ")
            started = time.monotonic()
            client.program = await client.start()
            self.times["closed and opened again"].append(await client.said_it() - started)

    async def kill_the_server(self):
        for _ in range(self.options.rounds):
            for gone in self.options.deaths:
                for client in self.clients:
                    client.expect("back in the room: ")
                await self.company.server.kill()
                await asyncio.sleep(gone)
                await self.company.serve()
                listens = time.monotonic()
                self.times[f"server dead for {gone:g} s"] += [await client.said_it() - listens for client in self.clients]
                await asyncio.sleep(1)

    def table(self):
        lines = [f"{'':24} {'times':>6} {'p50':>8} {'p95':>8} {'longest':>8}"]
        for what, times in self.times.items():
            cells = " ".join(f"{measure.quantile(times, share):7.2f}s" for share in (50, 95, 100))
            lines.append(f"{what:24} {len(times):6} {cells}")
        return "\n".join(lines)


def host_names(count):
    return [f"laptop{number}" for number in range(1, count + 1)]


async def run(options):
    end_in_order_when_told_to()
    site = await hosts.make(0, ["load", *host_names(options.clients)], options.network)
    try:
        with tempfile.TemporaryDirectory(prefix="twocircles-", ignore_cleanup_errors=True) as folder:
            company = cast.Cast(site, folder, options.programs)
            measurement = Measurement(company, site, options)
            try:
                await measurement.run()
            finally:
                await company.close()
                print(f"{options.clients} clients, {site.kind}; seconds until in step again")
                print(measurement.table())
    finally:
        await site.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default=cast.SOURCE / "build/release/bin", help="folder with the two programs")
    parser.add_argument("--clients", type=int, default=12)
    parser.add_argument("--rounds", type=int, default=5, help="how often each client is cut, for each length")
    parser.add_argument("--lengths", type=float, nargs="+", default=[1, 3, 10, 30], help="of the cuts, in seconds")
    parser.add_argument("--sleep", type=float, default=15, help="how long laptops sleep")
    parser.add_argument("--deaths", type=float, nargs="+", default=[0, 3], help="how long the server is dead")
    parser.add_argument("--network", choices=("auto", "namespaces", "loopback"), default="auto")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.network != "loopback":
        hosts.get_own_network()
    try:
        asyncio.run(run(options))
    except Failed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    except (asyncio.CancelledError, KeyboardInterrupt):
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
