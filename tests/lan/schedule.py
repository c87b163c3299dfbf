"""What goes wrong in one room, and when, drawn from a seed: the same seed, the same schedule. A moment is a count of
deeds that were acknowledged in the room, so that it does not depend on how quick the computer is, and a few
milliseconds more, so that it falls anywhere."""
import dataclasses
import random

SCENARIOS = {"first-day": 5, "what-the-town-drinks": 12}  # with the situations of each
DEEDS_OF_A_SITUATION = 1.2  # of each player, about
LAPTOPS = ("trainer", "one", "two", "three", "wall", "late")
WAYS = ("both", "both", "up", "down", "reset", "late")


@dataclasses.dataclass
class Fault:
    kind: str  # kill-server, stop-server, freeze-server, kill, sleep, cut, join, slow
    at: int  # deeds
    after: float  # seconds
    host: str = "server"
    lasts: float = 0.0  # seconds until it is started again, mended or woken
    way: str = "both"

    def __str__(self):
        lasts = f" for {self.lasts:.2f} s" if self.lasts else ""
        way = f" ({self.way})" if self.kind == "cut" else ""
        return f"{self.kind} {self.host}{way}{lasts}, {self.after * 1000:.0f} ms after {self.at} deeds"


@dataclasses.dataclass
class Schedule:
    seed: int
    network: str  # namespaces, where they can be had, or loopback
    scenario: str
    rate: int  # deeds a second of each player
    timed: bool
    players: dict  # laptop -> how many play on it
    wall: str  # projector, observer or nothing
    late: str  # player, observer, projector
    faults: list

    def __str__(self):
        players = ", ".join(f"{count} on {laptop}" for laptop, count in self.players.items())
        head = (f"seed {self.seed}: {self.network}, {self.scenario}, {players}, {self.wall} at the wall, "
                f"{self.rate} deeds a second, {'timed' if self.timed else 'untimed'}")
        return "\n  ".join([head, *map(str, self.faults)])


def _length(chance):
    """Mostly shorter than anybody notices, now and then longer than it takes the client (4 s) or even the server
    (10 s) to give the line up."""
    longest = chance.random()
    if longest < 0.04:
        return chance.uniform(10.5, 12.0)
    return chance.uniform(4.5, 6.5) if longest < 0.16 else chance.uniform(0.05, 1.5)


def draw(seed):
    chance = random.Random(seed)
    scenario = chance.choice(["first-day", "first-day", "what-the-town-drinks"])
    laptops = ["one", "two", "three"][:chance.randint(2, 3)]
    players = {laptop: chance.randint(1, 3) for laptop in laptops}
    wall = chance.choice(["projector", "projector", "observer", "nothing"])
    there = ["trainer", *laptops, *(["wall"] if wall != "nothing" else [])]
    deeds = int(SCENARIOS[scenario] * DEEDS_OF_A_SITUATION * sum(players.values()))
    moment = lambda: (chance.randint(0, deeds), chance.uniform(0, 0.08))  # noqa: E731
    faults = []
    for _ in range(chance.randint(3, 7)):
        kinds = ["kill-server", "stop-server", "freeze-server", "kill", "sleep", "cut"]
        kind = chance.choices(kinds, [6, 2, 1, 6, 2, 8])[0]
        at, after = moment()
        fault = Fault(kind, at, after)
        if kind not in ("kill-server", "stop-server", "freeze-server"):
            fault.host = chance.choice(there)
        if kind == "cut":
            fault.way = chance.choice(WAYS)
        fault.lasts = _length(chance) if kind in ("cut", "sleep", "freeze-server") else chance.uniform(0, 0.6)
        faults.append(fault)
    for kind, how_likely in (("join", 0.6), ("slow", 0.4)):
        if chance.random() < how_likely:
            faults.append(Fault(kind, *moment(), host="late"))
    faults.sort(key=lambda fault: fault.at)
    network = chance.choice(["namespaces", "loopback"])
    if network == "namespaces":  # a cable is in or it is not
        for fault in faults:
            fault.way = "both"
    return Schedule(seed, network, scenario, rate=chance.choice([15, 30, 60]), timed=chance.random() < 0.7,
                    players=players, wall=wall, late=chance.choice(["player", "observer", "projector"]), faults=faults)
