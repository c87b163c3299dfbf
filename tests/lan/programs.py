"""Programs that are started, listened to, killed and waited for. Nothing here waits for a set time: BOUND only ends
what hangs. A program ends with the process that started it, also when that one is killed."""
import asyncio
import contextlib
import os
import re
import shutil
import signal

BOUND = int(os.environ.get("TWOCIRCLES_TEST_BOUND", "1800"))  # seconds until what hangs is given up
WITH_US = ["setpriv", "--pdeathsig", "KILL"] if shutil.which("setpriv") else []


class Failed(Exception):
    """A program did not do what it must; the text says what."""


def end_in_order_when_told_to():
    """For the main task: SIGTERM, too, lets it put away what it has made. SIGINT does so by itself."""
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asyncio.current_task().cancel)


class Program:
    """A running program. Each whole line of its output is kept, and handed to `listener` as it comes."""

    def __init__(self, name, process, listener):
        self.name = name
        self.lines, self.errors = [], []
        self._process = process
        self._listener = listener
        self._news = asyncio.Event()
        self._readers = [asyncio.create_task(self._read(process.stdout, self.lines, True)),
                         asyncio.create_task(self._read(process.stderr, self.errors, False))]

    @classmethod
    async def start(cls, name, command, listener=None, env=None):
        process = await asyncio.create_subprocess_exec(
            *map(str, [*WITH_US, *command]), env=env, stdin=asyncio.subprocess.DEVNULL, stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE, limit=1 << 20)
        return cls(name, process, listener)

    async def _read(self, stream, into, listen):
        while line := await stream.readline():
            if not line.endswith(b"\n"):
                break  # killed in the middle of it
            text = line.decode(errors="replace").rstrip("\n")
            into.append(text)
            if listen and self._listener:
                self._listener(self, text)
            self._news.set()
        self._news.set()

    @property
    def running(self):
        return self._process.returncode is None

    @property
    def pid(self):
        return self._process.pid

    async def wait_for(self, pattern):
        """The first match in any line of the output, however long that takes to come."""
        looked_at = 0
        async with asyncio.timeout(BOUND):
            while True:
                self._news.clear()
                ended = all(reader.done() for reader in self._readers)
                while looked_at < len(self.lines):
                    match = re.search(pattern, self.lines[looked_at])
                    if match:
                        return match
                    looked_at += 1
                if ended:
                    raise Failed(f"{self.name} ended without saying {pattern!r}:\n{self.all_it_said()}")
                await self._news.wait()

    async def end(self):
        """Its exit status, when it has ended by itself."""
        status = await self._process.wait()
        await asyncio.gather(*self._readers)
        return status

    def send_signal(self, number):
        if not self.running:
            return
        # Not through asyncio: it would look first whether the process has ended, and then miss how.
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, number)

    async def kill(self, how=signal.SIGKILL):
        self.send_signal(how)
        return await self.end()

    def all_it_said(self, last=40):
        return "\n".join([*self.lines[-last:], *self.errors[-last:]])
