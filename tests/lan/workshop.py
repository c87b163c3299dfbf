#!/usr/bin/env python3
"""A whole workshop on a network of its own, made on this computer: a server, a facilitator, a projector, an observer
and players, each on a host of its own. They find the server by themselves, play a scenario to its debrief, and what
each of them saw last is compared with what the others saw.

Says which hosts there are, what happened, and ends with 0; with 1 when somebody saw something else, and what.
Where no hosts can be made, all of it runs on this computer's loopback.
"""
import argparse
import asyncio
import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import cast  # noqa: E402
import hosts  # noqa: E402
import journal  # noqa: E402
import views  # noqa: E402
from programs import BOUND, Failed  # noqa: E402


async def play(site, names, options, folder):
    on_network = site.kind == "namespaces"
    company = cast.Cast(site, folder, options.programs)
    try:
        await company.serve("--discovery", "on")
        # On its own network the server is the only one; on loopback there may be others, so it is named.
        trainer = await company.facilitator(
            "trainer", "Kim", "--scenario", options.scenario, "--players", options.players + 1, "--seconds", BOUND,
            finds=on_network)
        code = (await trainer.wait_for(r"^room (\w{4})$"))[1]
        print(f"room {code} is open; everybody looks for it")
        robots = [
            await company.robot("wall", "Wall", "--projector", code, "--seconds", BOUND, finds=True),
            await company.robot("observer", "Observer", "--observe", code, "--seconds", BOUND, finds=True)]
        for number, name in enumerate(names, 1):
            robots.append(await company.robot(name, f"Player {number}", "--join", code, "--rate", options.rate,
                                              "--seed", number, "--seconds", BOUND, finds=True))
        lines = [line for robot in [trainer, *robots] for line in await cast.last_words(robot)]
        await company.stop_server()
        check(views.last_views(lines), 1 + len(robots), views.acknowledged(lines), journal.rooms(company.data))
        if company.server_errors():
            raise Failed("the server logged: " + "\n".join(company.server_errors()))
    finally:
        await company.close()


def check(seen, expected, done, kept):
    if len(seen) != expected:
        raise Failed(f"{len(seen)} of {expected} clients told what they saw last")
    difference = views.first_difference(seen)
    if difference:
        raise Failed(f"they did not all see the same. {difference}")
    room = kept[-1]
    if f"{room.state:016x}" != seen[0].state:
        raise Failed(f"the journal ends with state {room.state:016x}, people saw {seen[0].state}")
    lost = [f"{what} by {who}" for number, what, who in done if room.requests[number] != 1]
    if lost:
        raise Failed(f"not exactly once in the journal: {', '.join(lost)}")
    values = len(seen[0].public) + len(seen[0].witnessed)
    print(f"{expected} clients came to the debrief and saw the same: {values} values each, state {seen[0].state}; "
          f"{len(done)} acknowledged deeds, each in the journal once")


async def run(options):
    names = [f"laptop{number}" for number in range(1, options.players + 1)]
    site = await hosts.make(0, ["trainer", "wall", "observer", *names], options.network)
    if site.kind == "loopback":
        print(f"No hosts of their own: {hosts.why_no_namespaces() or 'loopback was asked for'}. "
              "All run on this computer and find the server through its loopback.")
    else:
        print(f"{4 + options.players} hosts on a switch: server, trainer, wall, observer, {names[0]} to {names[-1]}")
    try:
        with tempfile.TemporaryDirectory(prefix="twocircles-") as folder:
            await play(site, names, options, folder)
    finally:
        await site.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default=cast.SOURCE / "build/release/bin", help="folder with the two programs")
    parser.add_argument("--scenario", default="what-the-town-drinks")
    parser.add_argument("--players", type=int, default=12)
    parser.add_argument("--rate", type=float, default=8, help="deeds a second of each player")
    parser.add_argument("--network", choices=("auto", "namespaces", "loopback"), default="auto")
    options = parser.parse_args()
    if options.network != "loopback":
        hosts.get_own_network()
    try:
        asyncio.run(run(options))
    except Failed as failure:
        print(f"FAILED: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
