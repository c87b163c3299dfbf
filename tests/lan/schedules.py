#!/usr/bin/env python3
"""Workshops to which things happen: servers and clients are killed and started again, cables are pulled and plugged in,
people come late or stop reading, each at a random moment of a running room. After each it must hold that
- nothing that was acknowledged is lost, and nothing was carried out twice;
- everybody came to the debrief by themselves, and saw the same there;
- whoever comes after the server was killed once more sees that, too; and no wait had no end.

Every schedule comes from a seed. One that fails is printed with its seed; --seed N lives through that one again.
"""
import argparse
import asyncio
import collections
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
from programs import Failed  # noqa: E402


class Campaign:
    def __init__(self, options, seeds):
        self.options = options
        self.seeds = collections.deque(seeds)
        self.struck = collections.Counter()
        self.lived = self.deeds = self.missed = 0
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
        if self.options.seed is not None:
            print(one, flush=True)
        begun = time.monotonic()
        try:
            with tempfile.TemporaryDirectory(prefix="twocircles-", ignore_cleanup_errors=True) as folder:
                run = await live_through(one, site, folder, self.options.programs)
        except Exception as failure:  # pylint: disable=broad-except  # a mistake in here is told with its seed, too
            self.failed.append(one.seed)
            why = str(failure) if isinstance(failure, Failed) else traceback.format_exc()
            print(f"FAILED, {one}\n{why}\nAgain: {pathlib.Path(sys.argv[0]).name} --seed {one.seed}", flush=True)
            return
        self.lived += 1
        self.deeds += run.acknowledged
        self.missed += len(run.missed)
        self.struck.update(fault.kind for fault in run.struck)
        self.longest = max(self.longest, (time.monotonic() - begun, one.seed))

    async def run(self):
        if self.options.network == "auto" and not self.cables:
            print(f"No cables to pull: {hosts.why_no_namespaces()}. All lines are proxies on this computer's loopback.")
        begun = time.monotonic()
        await asyncio.gather(*(self.slot(number) for number in range(self.options.parallel)))
        faults = ", ".join(f"{count} {kind}" for kind, count in sorted(self.struck.items()))
        print(f"{self.lived} schedules lived through in {time.monotonic() - begun:.0f} s, {len(self.failed)} failed; "
              f"{faults}; {self.missed} came too late; {self.deeds} acknowledged deeds; "
              f"the longest took {self.longest[0]:.1f} s (seed {self.longest[1]})")
        if self.failed:
            print("Failed seeds: " + " ".join(map(str, sorted(self.failed))))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default=cast.SOURCE / "build/release/bin", help="folder with the two programs")
    parser.add_argument("--count", type=int, default=200, help="how many schedules")
    parser.add_argument("--first", type=int, default=1, help="seed of the first")
    parser.add_argument("--seed", type=int, help="live through this one alone, and say what it holds")
    parser.add_argument("--parallel", type=int, default=16, help="how many at once")
    parser.add_argument("--network", choices=("auto", "namespaces", "loopback"), default="auto")
    options = parser.parse_args()
    if options.network != "loopback":
        hosts.get_own_network()
    seeds = range(options.first, options.first + options.count) if options.seed is None else [options.seed]
    campaign = Campaign(options, seeds)
    asyncio.run(campaign.run())
    return 1 if campaign.failed else 0


if __name__ == "__main__":
    sys.exit(main())
