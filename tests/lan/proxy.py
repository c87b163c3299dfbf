"""A line that can fail, where no cable can be pulled: hands on what goes through a TCP connection, later, or not at
all. What is held back goes on its way when the line is mended, as TCP would repeat it."""
import asyncio

WAYS = ("both", "up", "down", "reset", "late")  # up: what goes to the server is held back; down: what comes from it
LATE = 0.3  # seconds that everything is on its way on a slow line


class Proxy:
    @classmethod
    async def start(cls, server_port):
        self = cls()
        self.server_port = server_port
        self._open = {"up": asyncio.Event(), "down": asyncio.Event()}
        for way in self._open.values():
            way.set()
        self._late = 0.0
        self._pairs, self._calls = set(), set()
        self._server = await asyncio.start_server(self._called, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def cut(self, way="both"):
        if way == "reset":
            for writers in list(self._pairs):
                for writer in writers:
                    writer.transport.abort()
        if way == "late":
            self._late = LATE
        for name, passes in self._open.items():
            if way in ("both", name):
                passes.clear()

    def mend(self):
        self._late = 0.0
        for passes in self._open.values():
            passes.set()

    def _called(self, reader, writer):
        call = asyncio.get_running_loop().create_task(self._take(reader, writer))
        self._calls.add(call)
        call.add_done_callback(self._calls.discard)

    async def _take(self, reader, writer):
        await self._open["up"].wait()  # no answer to somebody who calls while the line is down
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.server_port)
        except OSError:
            writer.transport.abort()
            return
        pair = (writer, far_writer)
        self._pairs.add(pair)
        try:
            await asyncio.gather(self._hand_on("up", reader, far_writer), self._hand_on("down", far_reader, writer))
        finally:
            self._pairs.discard(pair)

    async def _hand_on(self, way, reader, writer):
        try:
            while data := await reader.read(65536):
                await self._open[way].wait()
                if self._late:
                    await asyncio.sleep(self._late)
                writer.write(data)
                await writer.drain()
            await self._open[way].wait()
            writer.close()
        except OSError:  # either side has broken it off
            await self._open[way].wait()
            writer.transport.abort()

    async def close(self):
        self._server.close()
        for writers in list(self._pairs):
            for writer in writers:
                writer.transport.abort()
        for call in self._calls:
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
