"""Hosts on a local network, made on this one computer: network namespaces on a switch, whose cables can be pulled.
Where namespaces are not permitted every host is this computer itself, and a pulled cable is a proxy that holds back
what is sent. Both have the same methods."""
import asyncio
import os
import shutil
import subprocess
import sys

import proxy

INSIDE = "TWOCIRCLES_OWN_NETWORK"  # set in a process that was started again with a network of its own


def _ip(*words):
    return subprocess.run(["ip", *map(str, words)], check=True, capture_output=True, text=True).stdout


def why_no_namespaces():
    """Why this process cannot make hosts; None when it can."""
    for program in ("ip", "nsenter"):
        if shutil.which(program) is None:
            return f"the program `{program}` is not installed"
    probe = f"tc-probe-{os.getpid()}"
    try:
        _ip("netns", "add", probe)
        try:
            _ip("-n", probe, "link", "add", "one", "type", "veth", "peer", "name", "two")
            _ip("-n", probe, "link", "add", "switch", "type", "bridge")
        finally:
            _ip("netns", "del", probe)
    except subprocess.CalledProcessError as error:
        return f"network namespaces are not permitted here ({error.stderr.strip()})"
    return None


def get_own_network():
    """Starts this program again in a network and a mount namespace of its own (and a user namespace, for somebody who
    is not the administrator), if this system permits that; else it simply returns. There hosts can be made, and they
    vanish with this process however it ends."""
    if INSIDE in os.environ or shutil.which("unshare") is None:
        return
    own = ["unshare", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"]), "--net", "--mount"]
    if subprocess.run([*own, "mount", "-t", "tmpfs", "none", "/run"], capture_output=True, check=False).returncode != 0:
        return
    os.environ[INSIDE] = "1"
    again = 'mount -t tmpfs none /run && ip link set lo up && exec "$@"'
    os.execvp("unshare", [*own, "sh", "-c", again, "sh", sys.executable, *sys.argv])


async def make(number, names, network="auto"):
    """A site with a server and hosts of these names. `number` tells sites that exist at the same time apart."""
    if network != "loopback":
        reason = why_no_namespaces()
        if reason is None:
            return Namespaces(number, names)
        if network == "namespaces":
            raise SystemExit(f"No hosts can be made: {reason}.")
    return Loopback()


class Namespaces:
    """The server and each host in a network namespace, all on one switch, which is a bridge in another."""

    kind = "namespaces"
    server_listens_on, server_port = "any", 4747

    def __init__(self, number, names):
        self._prefix = f"tc{os.getpid()}x{number}"
        self._switch = f"{self._prefix}-switch"
        self._port_of = {}
        _ip("netns", "add", self._switch)
        _ip("-n", self._switch, "link", "add", "switch", "type", "bridge")
        _ip("-n", self._switch, "link", "set", "switch", "up")
        for count, name in enumerate(["server", *names], 1):
            self._plug_in(name, count)

    def _plug_in(self, name, count):
        space, port = self._space(name), f"p{count}"
        self._port_of[name] = port
        _ip("netns", "add", space)
        _ip("link", "add", "lan0", "netns", space, "type", "veth", "peer", "name", port, "netns", self._switch)
        _ip("-n", self._switch, "link", "set", port, "master", "switch", "up")
        _ip("-n", space, "link", "set", "lo", "up")
        _ip("-n", space, "address", "add", f"10.77.1.{count}/24", "broadcast", "10.77.1.255", "dev", "lan0")
        _ip("-n", space, "link", "set", "lan0", "up")

    def _space(self, name):
        return f"{self._prefix}-{name}"

    def command(self, name, *words):
        """The words of a command line that runs this command on that host."""
        return ["nsenter", f"--net=/run/netns/{self._space(name)}", *map(str, words)]

    def server_is_at(self, port):
        """Told after each start of the server, before anybody asks for its address."""
        assert port == self.server_port

    async def address_for(self, _name):
        """Where that host reaches the server, now and when it was started again."""
        return f"10.77.1.1:{self.server_port}"

    async def _set(self, name, state):
        done = await asyncio.create_subprocess_exec("ip", "-n", self._switch, "link", "set", self._port_of[name], state)
        await done.wait()

    async def cut(self, name, _way="both"):
        await self._set(name, "down")

    async def mend(self, name):
        await self._set(name, "up")

    async def renew(self):
        """For the next who use it: every cable is in."""
        for name in self._port_of:
            await self.mend(name)

    async def close(self):
        for name in self._port_of:
            _ip("netns", "del", self._space(name))
        _ip("netns", "del", self._switch)


class Loopback:
    """This computer alone. A host's cable is a proxy, made when the address behind it is first asked for."""

    kind = "loopback"
    # Another one with each start: somebody else's connection may have taken the last one in between.
    server_listens_on, server_port = "127.0.0.1", 0

    def __init__(self):
        self._proxies = {}
        self._port = 0

    def command(self, _name, *words):
        return list(map(str, words))

    def server_is_at(self, port):
        self._port = port
        for one in self._proxies.values():
            one.server_port = port

    async def address_for(self, name):
        if name not in self._proxies:
            self._proxies[name] = await proxy.Proxy.start(self._port)
        return f"127.0.0.1:{self._proxies[name].port}"

    async def cut(self, name, way="both"):
        if name in self._proxies:
            self._proxies[name].cut(way)

    async def mend(self, name):
        if name in self._proxies:
            self._proxies[name].mend()

    async def renew(self):
        proxies, self._proxies = self._proxies, {}
        for one in proxies.values():
            await one.close()

    close = renew
