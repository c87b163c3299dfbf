"""A server and the robots of a workshop, each on its host: how they are started and what is kept of them."""
import asyncio
import os
import pathlib
import re
import signal

from programs import Failed, Program

SECRET = "open sesame"
HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent


class Cast:
    """`folder` takes the data of everybody; `programs` holds twocircles and twocircles-server."""

    def __init__(self, site, folder, programs, scenarios=SOURCE / "scenarios"):
        self.site = site
        self.folder = pathlib.Path(folder)
        self.client, self.server_program = (pathlib.Path(programs) / name for name in ("twocircles", "twocircles-server"))
        self.scenarios = scenarios
        self.server = None
        self.started = []
        self._environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self._environment.update(HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / "home"))
        self.data = self.folder / "server"

    async def _start(self, host, name, words, listener=None):
        program = await Program.start(name, self.site.command(host, *words), listener, self._environment)
        self.started.append(program)
        return program

    async def serve(self, *options):
        """Starts the server, also anew on the data it had before."""
        self.server = await self._start("server", "the server", [
            self.server_program, "--address", self.site.server_listens_on, "--port", self.site.server_port, "--data", self.data,
            "--scenarios", self.scenarios, "--facilitator-secret", SECRET, *options])
        match = await self.server.wait_for(r"listening on \S+ port (\d+)")
        self.site.server_is_at(int(match[1]))

    async def robot(self, host, name, *options, listener=None, finds=False):
        """A robot of this name on that host. `finds`: nobody tells it where the server is."""
        where = [] if finds else ["--connect", await self.site.address_for(host)]
        words = [self.client, "--robot", "--name", name, "--tell", *where, *options]
        return await self._start(host, name, words, listener)

    def facilitator(self, host, name, *options, **more):
        return self.robot(host, name, "--role", "facilitator", "--facilitate", SECRET, *options, **more)

    async def stop_server(self):
        """In order; whatever it logged as an error is one."""
        status = await self.server.kill(signal.SIGTERM)
        if status != 0:
            raise Failed(f"the server ended with {status}:\n{self.server.all_it_said()}")

    def server_errors(self):
        lines = [line for one in self.started if one.name == "the server" for line in one.errors]
        return [line for line in lines if re.match(r"\S+ \S+ (error|critical) ", line)]

    async def close(self):
        running = [program for program in self.started if program.running]
        await asyncio.gather(*(program.kill() for program in running))


async def last_words(program):
    """Everything a robot said, when it has come to the debrief by itself."""
    status = await program.end()
    if status != 0:
        raise Failed(f"{program.name} ended with {status}:\n{program.all_it_said()}")
    return program.lines
