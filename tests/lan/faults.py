"""Lives through one schedule of faults: a server, a room and its people, each fault at its moment; and holds what is
left against what was promised."""
import asyncio
import pathlib
import signal

import cast
import journal
import views
from programs import BOUND, Failed


class Laptop:
    """A host with one robot program on it, which is started again after it was killed."""

    def __init__(self, start, program):
        self.start = start
        self.program = program
        self.killed = False  # and will be started again
        self.before = []  # what it said until it was killed


class Run:
    def __init__(self, schedule, site, folder, programs):
        self.schedule = schedule
        self.site = site
        self.company = cast.Cast(site, folder, programs)
        self.laptops = {}
        self.deeds = 0
        self.struck, self.missed = [], []
        self._code = None
        self._faults = []  # tasks
        self._moments = []  # (deeds, what is set when there are so many)
        self._server_busy = asyncio.Lock()

    async def live(self):
        """Raises Failed; else everything that was promised has been kept."""
        try:
            async with asyncio.timeout(BOUND):
                await self._open()
                await self._people_come()
                self._faults = [asyncio.create_task(self._strike(fault)) for fault in self.schedule.faults]
                await self._to_the_debrief()
                await self._check(await self._look_again())
        except TimeoutError as error:
            raise Failed("not everybody came to the debrief:\n" + self._what_was_said()) from error
        finally:
            for task in self._faults:
                task.cancel()
            await asyncio.gather(*self._faults, return_exceptions=True)
            await self.company.close()

    def _what_was_said(self):
        return "\n".join(f"--- {one.name}\n{one.all_it_said(12)}" for one in self.company.started if one.running)

    # --- the workshop

    async def _open(self):
        await self.company.serve()
        limits = ["--answer-seconds", 5, "--stance-seconds", 5] if self.schedule.timed else ["--untimed"]
        at_start = sum(self.schedule.players.values()) + (self.schedule.wall == "observer")
        words = ["--scenario", self.schedule.scenario, "--players", at_start, "--seed", self.schedule.seed, *limits]
        await self._switch_on("trainer", lambda: self._facilitator(words))
        self._code = (await self.laptops["trainer"].program.wait_for(r"^room (\w{4})$"))[1]

    def _facilitator(self, words):
        came_before = [] if self._code is None else ["--join", self._code]
        return self.company.facilitator("trainer", "Kim", *words, *came_before, "--data", self._data("trainer"),
                                        listener=self._heard)

    def _data(self, host):
        return self.company.folder / host

    def _person(self, host, name, *options):
        return lambda: self.company.robot(host, name, *options, "--rate", self.schedule.rate, "--data", self._data(host),
                                          "--seed", self.schedule.seed, listener=self._heard)

    async def _switch_on(self, host, start):
        self.laptops[host] = Laptop(start, await start())

    async def _people_come(self):
        for host, count in self.schedule.players.items():
            await self._switch_on(host, self._person(host, f"Table {host}", "--join", self._code, "--players", count))
        wall = {"projector": "--projector", "observer": "--observe"}.get(self.schedule.wall)
        if wall:
            await self._switch_on("wall", self._person("wall", "Wall", wall, self._code))

    def _heard(self, _program, line):
        if line.startswith("done "):
            self.deeds += 1
            for at, moment in self._moments:
                if at <= self.deeds:
                    moment.set()

    # --- what goes wrong

    async def _strike(self, fault):
        if fault.at > self.deeds:
            moment = asyncio.Event()
            self._moments.append((fault.at, moment))
            await moment.wait()
        await asyncio.sleep(fault.after)
        self.struck.append(fault)
        await getattr(self, "_" + fault.kind.replace("-", "_"))(fault)

    async def _restart_server(self, fault, how):
        async with self._server_busy:
            await self.company.server.kill(how)
            await asyncio.sleep(fault.lasts)
            await self.company.serve()

    async def _kill_server(self, fault):
        await self._restart_server(fault, signal.SIGKILL)

    async def _stop_server(self, fault):
        await self._restart_server(fault, signal.SIGTERM)

    async def _freeze_server(self, fault):
        async with self._server_busy:
            server = self.company.server
            server.send_signal(signal.SIGSTOP)
            await asyncio.sleep(fault.lasts)
            server.send_signal(signal.SIGCONT)

    async def _kill(self, fault):
        laptop = self.laptops[fault.host]
        if laptop.killed or not laptop.program.running:
            return
        laptop.killed = True
        await laptop.program.kill()
        laptop.before += laptop.program.lines
        await asyncio.sleep(fault.lasts)
        laptop.program = await laptop.start()
        laptop.killed = False

    async def _cut(self, fault):
        await self.site.cut(fault.host, fault.way)
        await asyncio.sleep(fault.lasts)
        await self.site.mend(fault.host)

    async def _sleep(self, fault):
        """A laptop that is closed: the program stands still, and nothing goes over the line."""
        program = self.laptops[fault.host].program
        program.send_signal(signal.SIGSTOP)
        await self.site.cut(fault.host)
        await asyncio.sleep(fault.lasts)
        await self.site.mend(fault.host)
        program.send_signal(signal.SIGCONT)

    async def _join(self, _fault):
        how = {"player": "--join", "observer": "--observe", "projector": "--projector"}[self.schedule.late]
        await self._switch_on("late", self._person("late", "Late", how, self._code))

    async def _slow(self, _fault):
        await self.company.robot("late", "Slow", "--join", self._code, "--slow-reader")

    # --- the end

    async def _everybody(self):
        """Waits for all programs that are there, and those that others are replaced by or that come meanwhile."""
        known = set()
        while more := {laptop.program for laptop in self.laptops.values()} - known:
            known |= more
            await asyncio.gather(*(program.end() for program in more))

    async def _to_the_debrief(self):
        await self._everybody()
        # What has struck is carried through, and may have brought somebody in; the rest comes too late.
        for task, fault in zip(self._faults, self.schedule.faults):
            if fault not in self.struck:
                self.missed.append(fault)
                task.cancel()
        for done in await asyncio.gather(*self._faults, return_exceptions=True):
            if isinstance(done, Exception):
                raise done
        await self._everybody()
        for laptop in self.laptops.values():
            await cast.last_words(laptop.program)

    async def _look_again(self):
        """Kills the server once more: what somebody sees who comes only then."""
        async with self._server_busy:
            await self.company.server.kill()
            await self.company.serve()
        late = await self.company.robot("late", "Afterwards", "--projector", self._code)
        lines = await cast.last_words(late)
        await self.company.stop_server()
        return lines

    async def _check(self, afterwards):
        last = [line for laptop in self.laptops.values() for line in laptop.program.lines]
        seen = views.last_views([*last, *afterwards])
        expected = 2 + sum(self.schedule.players.values()) + sum(host in self.laptops for host in ("wall", "late"))
        if len(seen) != expected:
            raise Failed(f"{len(seen)} of {expected} clients told what they saw last")
        difference = views.first_difference(seen)
        if difference:
            raise Failed(f"they did not all see the same. {difference}")
        kept = journal.rooms(self.company.data)
        if len(kept) != 1:
            raise Failed(f"one room was opened, the journal has {len(kept)}")
        if f"{kept[0].state:016x}" != seen[0].state:
            raise Failed(f"the journal ends with state {kept[0].state:016x}, people saw {seen[0].state}")
        told = [*last, *(line for laptop in self.laptops.values() for line in laptop.before)]
        self._check_deeds(views.acknowledged(told), kept[0].requests)
        if self.company.server_errors():
            raise Failed("the server logged: " + "\n".join(self.company.server_errors()))

    def _check_deeds(self, done, kept):
        lost = [f"{what} by {who} ({number:016x})" for number, what, who in done if kept[number] == 0]
        if lost:
            raise Failed(f"acknowledged and not in the journal: {', '.join(lost)}")
        twice = [f"{number:016x}" for number, times in kept.items() if times > 1]
        if twice:
            raise Failed(f"carried out more than once: {', '.join(twice)}")
        self.acknowledged = len(done)


async def live_through(schedule, site, folder, programs):
    run = Run(schedule, site, pathlib.Path(folder), programs)
    await run.live()
    return run
