#!/usr/bin/env python3
"""Workshops to which things happen: servers and clients are killed and started again, cables are pulled and plugged in,
people come late or stop reading, each at a random moment of a running room. After each it must hold that
- nothing that was acknowledged is lost, and nothing was carried out twice;
- everybody came to the debrief by themselves, and saw the same there;
- whoever comes after the server was killed once more sees that, too; and no wait had no end.

Every schedule comes from a seed. One that fails is printed with its seed; --seeds N lives through that one again.
"""
import argparse
import asyncio
import collections
import os
import pathlib
import sys
import tempfile
import time
import traceback

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import cast  # noqa: E402
import hosts  # noqa: E402
import schedule  # noqa: E402
from faults import live_through  # noqa: E402
from programs import Failed, end_in_order_when_told_to  # noqa: E402


# In every run of the tests: each kind of fault, both networks. Many more with TWOCIRCLES_LONG.
ORDINARY = (61, 124, 176, 276)
LONG = 200


class Tally:
    """What was lived through on one kind of network."""

    def __init__(self):
        self.struck = collections.Counter()
        self.lived = self.deeds = self.missed = 0

    def add(self, run):
        self.lived += 1
        self.deeds += run.acknowledged
        self.missed += len(run.missed)
        self.struck.update(fault.kind for fault in run.struck)

    def __str__(self):
        faults = ", ".join(f"{count} {kind}" for kind, count in sorted(self.struck.items()))
        return (f"{self.lived} schedules, {self.deeds} acknowledged deeds, {sum(self.struck.values())} faults "
                f"({faults or 'none'}), {self.missed} that came too late")


class Campaign:
    def __init__(self, options, seeds):
        self.options = options
        self.seeds = collections.deque(seeds)
        self.tallies = collections.defaultdict(Tally)
        self.longest = (0.0, 0)
        self.failed = []
        self.cables = options.network != "loopback" and hosts.why_no_namespaces() is None

    def network_of(self, one):
        return one.network if self.options.network == "auto" else self.options.network

    async def slot(self, number):
        """Lives through one after another; its site with cables is made once."""
        sites = {}
        try:
            while self.seeds:
                one = schedule.draw(self.seeds.popleft())
                kind = self.network_of(one) if self.cables else "loopback"
                if kind not in sites:
                    sites[kind] = await hosts.make(number, schedule.LAPTOPS, kind)
                await self.one(one, sites[kind])
                await sites[kind].renew()
        finally:
            for site in sites.values():
                await site.close()

    async def one(self, one, site):
        if self.options.tell:
            print(one, flush=True)
        begun = time.monotonic()
        try:
            with tempfile.TemporaryDirectory(prefix="twocircles-", ignore_cleanup_errors=True) as folder:
                run = await live_through(one, site, folder, self.options.programs)
        except Exception as failure:  # pylint: disable=broad-except  # a mistake in here is told with its seed, too
            self.failed.append(one.seed)
            why = str(failure) if isinstance(failure, Failed) else traceback.format_exc()
            print(f"FAILED on {site.kind}, {one}\n{why}\nAgain: {pathlib.Path(sys.argv[0]).name} --seeds {one.seed}",
                  flush=True)
            return
        self.tallies[site.kind].add(run)
        self.longest = max(self.longest, (time.monotonic() - begun, one.seed))

    async def run(self):
        end_in_order_when_told_to()
        if self.options.network == "auto" and not self.cables:
            print(f"No cables to pull: {hosts.why_no_namespaces()}. All lines are proxies on this computer's loopback.")
        begun = time.monotonic()
        slots = [asyncio.create_task(self.slot(number)) for number in range(self.options.parallel)]
        try:
            await asyncio.gather(*slots)
        finally:  # interrupted: each puts away what it has made
            for slot in slots:
                slot.cancel()
            await asyncio.gather(*slots, return_exceptions=True)
            self.say(time.monotonic() - begun)

    def say(self, seconds):
        for kind, tally in sorted(self.tallies.items()):
            print(f"{kind}: {tally}")
        lived = sum(tally.lived for tally in self.tallies.values())
        print(f"{lived} schedules lived through in {seconds:.0f} s, {len(self.failed)} failed; "
              f"the longest took {self.longest[0]:.1f} s (seed {self.longest[1]})")
        if self.failed:
            print("Failed seeds: " + " ".join(map(str, sorted(self.failed))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default=cast.SOURCE / "build/release/bin", help="folder with the two programs")
    parser.add_argument("--count", type=int, help=f"how many schedules; with TWOCIRCLES_LONG in the environment {LONG}, "
                        "else a few of all kinds, unless it is said")
    parser.add_argument("--first", type=int, default=1, help="seed of the first")
    parser.add_argument("--seeds", type=int, nargs="+", help="live through these alone, and say what they hold")
    parser.add_argument("--tell", action="store_true", help="say what each holds")
    parser.add_argument("--parallel", type=int, default=8, help="how many at once")
    parser.add_argument("--network", choices=("auto", "namespaces", "loopback"), default="auto")
    options = parser.parse_args()
    if options.network != "loopback":
        hosts.get_own_network()
    options.tell = options.tell or options.seeds is not None
    if options.count is None and "TWOCIRCLES_LONG" in os.environ:
        options.count = LONG
    drawn = ORDINARY if options.count is None else range(options.first, options.first + options.count)
    campaign = Campaign(options, options.seeds or drawn)
    try:
        asyncio.run(campaign.run())
    except (asyncio.CancelledError, KeyboardInterrupt):
        print("Interrupted; all that was started has been ended.")
        return 130
    return 1 if campaign.failed else 0


if __name__ == "__main__":
    sys.exit(main())
