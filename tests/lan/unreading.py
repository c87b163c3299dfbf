#!/usr/bin/env python3
"""What clients cost the server that stay connected, answer and send pings, and read nothing of what they are sent, in
a room in which much happens. First so many clients come that do read, then as many that do not. Prints how much the
server's resident memory grew for each, and when and with which words it let those go that do not read.
"""
import argparse
import asyncio
import pathlib
import re
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import cast  # noqa: E402
import hosts  # noqa: E402
import measure  # noqa: E402
from programs import Failed, end_in_order_when_told_to  # noqa: E402

LOOK = 0.1  # seconds between two looks at the server's memory
CUT = r"does not read what it is sent"


def resident_kib(program):
    status = pathlib.Path(f"/proc/{program.pid}/status").read_text(encoding="ascii")
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1])


async def most(program, seconds, enough=lambda: False):
    """The most memory it takes within so many seconds, or until it is enough."""
    end, highest = time.monotonic() + seconds, 0
    while time.monotonic() < end and not enough():
        highest = max(highest, resident_kib(program))
        await asyncio.sleep(LOOK)
    return max(highest, resident_kib(program))


def let_go(program):
    """What the server said of each that it let go."""
    return [line for line in program.errors if re.search(CUT, line)]


async def come_in(company, options, name, *more, until):
    robots = [await company.robot("guests", f"{name} {number}", "--observe", options.code, *more)
              for number in range(options.clients)]
    for robot in robots:
        await robot.wait_for(until)


async def measured(company, options):
    await company.serve()
    options.code = await measure.busy_room(company, "load", options.players, options.rate, 24 * 3600)
    server = company.server
    alone = await most(server, options.seconds / 4)
    await come_in(company, options, "Reader", "--tell", until="^in the room: ")
    with_readers = await most(server, options.seconds / 4)
    begun = time.monotonic()
    await come_in(company, options, "Unreader", "--slow-reader", until="reads nothing any more")
    with_all = await most(server, options.seconds, lambda: len(let_go(server)) >= options.clients)
    seconds = time.monotonic() - begun
    print(f"{options.clients} clients of each kind; {options.players} people, {options.rate} things a second in the room")
    print(f"the server alone with the room: {alone} KiB")
    print(f"a client that reads:            {(with_readers - alone) / options.clients:.0f} KiB")
    print(f"a client that does not:         {(with_all - with_readers) / options.clients:.0f} KiB at the most, in {seconds:.0f} s")
    print(f"let go for it: {len(let_go(server))}", *let_go(server)[:1], sep="\n  ")
    if with_all - with_readers > 1024 * options.clients:
        raise Failed("a client that does not read cost more than 1 MiB")


async def run(options):
    end_in_order_when_told_to()
    site = await hosts.make(0, ["load", "guests"], options.network)
    try:
        with tempfile.TemporaryDirectory(prefix="twocircles-", ignore_cleanup_errors=True) as folder:
            company = cast.Cast(site, folder, options.programs)
            try:
                await measured(company, options)
            finally:
                await company.close()
    finally:
        await site.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default=cast.SOURCE / "build/release/bin", help="folder with the two programs")
    parser.add_argument("--clients", type=int, default=8, help="how many of each kind")
    parser.add_argument("--players", type=int, default=8)
    parser.add_argument("--rate", type=float, default=20, help="things that happen in the room a second")
    parser.add_argument("--seconds", type=float, default=120, help="how long those are watched that do not read")
    parser.add_argument("--network", choices=("auto", "namespaces", "loopback"), default="auto")
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
