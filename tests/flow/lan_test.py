#!/usr/bin/env python3
"""Two computers on a cable, as network namespaces: a server on one is found from the other.

usage: lan_test.py TWOCIRCLES TWOCIRCLES_SERVER SCENARIOS [test names]
Exit status 77: this machine permits no namespaces; nothing was tested.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

CLIENT, SERVER, SCENARIOS = (pathlib.Path(p).resolve() for p in sys.argv[1:4])
BOUND = int(os.environ.get("TWOCIRCLES_TEST_BOUND", "120"))  # seconds until a hung program is given up
TRIES = 20  # looks of two seconds each; only a broken program needs more than a few


def ip(*words):
    return subprocess.run(["ip", *words], check=True, capture_output=True, text=True, timeout=BOUND).stdout


def why_not():
    """Why this machine cannot run the tests; None when it can."""
    if shutil.which("ip") is None:
        return "the program `ip` (package iproute2) is not installed"
    probe = f"tc-probe-{os.getpid()}"
    try:
        ip("netns", "add", probe)
        try:
            ip("-n", probe, "link", "add", "one", "type", "veth", "peer", "name", "two")
        finally:
            ip("netns", "del", probe)
    except subprocess.CalledProcessError as error:
        return f"network namespaces are not permitted here ({error.stderr.strip()})"
    return None


class LanTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twocircles-"))
        self.trainer, self.guest = (f"tc-{os.getpid()}-{end}" for end in "ab")
        self.running = []
        for space in (self.trainer, self.guest):
            ip("netns", "add", space)
            ip("-n", space, "link", "set", "lo", "up")
        ip("link", "add", "lan0", "netns", self.trainer, "type", "veth", "peer", "name", "lan0", "netns", self.guest)
        for space, host in ((self.trainer, 1), (self.guest, 2)):
            ip("-n", space, "address", "add", f"10.77.1.{host}/24", "broadcast", "10.77.1.255", "dev", "lan0")
            ip("-n", space, "link", "set", "lan0", "up")
        # The kernel says that a cable is in a moment after both ends are up, up to a second while others plug in theirs.
        end = time.monotonic() + BOUND
        while not all("state UP" in ip("-n", space, "link", "show", "lan0") for space in (self.trainer, self.guest)):
            self.assertLess(time.monotonic(), end, "the network never came up")

    def tearDown(self):
        for process in self.running:
            process.kill()
            process.wait()
            process.stdout.close()
        for space in (self.trainer, self.guest):
            ip("netns", "del", space)
        shutil.rmtree(self.folder, ignore_errors=True)

    def command(self, space, *words):
        env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        home = self.folder / space
        env.update(HOME=str(home), XDG_DATA_HOME=str(home / "data"), XDG_CONFIG_HOME=str(home / "config"))
        return {"args": ["ip", "netns", "exec", space, *map(str, words)], "env": env, "text": True,
                "stdin": subprocess.DEVNULL}

    def start(self, space, *words):
        process = subprocess.Popen(**self.command(space, *words), stdout=subprocess.PIPE)
        self.running.append(process)
        return process

    def run_to_end(self, space, *words):
        done = subprocess.run(**self.command(space, *words), capture_output=True, timeout=BOUND, check=False)
        return done.returncode, done.stdout + done.stderr

    def server(self, *options):
        """The running server and its port."""
        data = self.folder / f"server-{len(self.running)}"
        process = self.start(self.trainer, SERVER, "--port", "0", "--data", data, "--scenarios", SCENARIOS, *options)
        line = process.stdout.readline()
        match = re.search(r"listening on \S+ port (\d+)", line)
        self.assertTrue(match, line)
        return process, match.group(1)

    def find(self, *patterns, space=None):
        """What --find says there (at the guest's), as soon as all of the patterns are in it."""
        for _ in range(TRIES):
            status, out = self.run_to_end(space or self.guest, CLIENT, "--find")
            if status == 0 and all(re.search(pattern, out) for pattern in patterns):
                return out
        self.fail(f"never saw all of {patterns} in:\n{out}")
        return ""

    def test_a_server_is_found_over_ipv4_and_ipv6(self):
        status, out = self.run_to_end(self.guest, CLIENT, "--find")
        self.assertEqual(status, 1, out)
        self.assertIn("--connect", out)
        _, port = self.server("--address", "any", "--name", "Ada")
        local = [a["local"] for i in json.loads(ip("-n", self.trainer, "-j", "address", "show", "lan0"))
                 for a in i["addr_info"] if a["family"] == "inet6"][0]
        out = self.find("Ada", rf"10\.77\.1\.1:{port}", re.escape(f"[{local}%lan0]:{port}"))
        self.assertLess(out.index("10.77.1.1"), out.index(local), "IPv4 goes first")

    def test_two_servers_of_one_computer_are_both_found(self):
        _, first = self.server("--address", "any", "--name", "Ada")
        _, second = self.server("--address", "0.0.0.0", "--name", "Grace")
        self.find("Ada", "Grace", rf"10\.77\.1\.1:{first}", rf"10\.77\.1\.1:{second}")

    def test_servers_of_the_same_computer_are_found_without_any_network(self):
        ip("-n", self.trainer, "link", "set", "lan0", "down")
        _, first = self.server("--address", "any")
        _, second = self.server("--address", "any")
        self.find(rf"127\.0\.0\.1:{first}", rf"127\.0\.0\.1:{second}", space=self.trainer)

    def test_broadcasts_find_it_where_multicast_does_not_pass(self):
        ip("-n", self.guest, "link", "set", "lan0", "multicast", "off")
        ip("-n", self.guest, "route", "add", "blackhole", "239.255.0.0/16")
        _, port = self.server("--address", "0.0.0.0")
        self.find(rf"10\.77\.1\.1:{port}")

    def test_a_network_that_the_server_joins_later_is_served(self):
        ip("-n", self.trainer, "link", "set", "lan0", "down")
        process, port = self.server("--address", "0.0.0.0")
        self.assertIn("on no network", process.stdout.readline())
        ip("-n", self.trainer, "link", "set", "lan0", "up")
        self.find(rf"10\.77\.1\.1:{port}")

    def test_the_address_that_the_server_prints_leads_to_it(self):
        process, port = self.server("--address", "any")
        lines = [process.stdout.readline() for _ in range(2)]
        self.assertIn(f"10.77.1.1:{port}", lines[1], lines)
        status, out = self.run_to_end(self.guest, CLIENT, "--autoplay", "--connect", f"10.77.1.1:{port}", "--pace", "instant")
        self.assertEqual(status, 0, out)
        self.assertIn("Debrief", out)

    def test_the_rooms_of_a_server_are_listed_with_their_codes(self):
        _, port = self.server("--address", "any", "--facilitator-secret", "a secret of tests")
        self.start(self.guest, CLIENT, "--robot", "--role", "facilitator", "--rooms", "2", "--scenario", "first-day",
                   "--connect", f"10.77.1.1:{port}", "--facilitate", "a secret of tests")
        out = self.find(r"(?s)room [B-Z]{4} .*room [B-Z]{4} ")
        self.assertEqual(len(set(re.findall(r"room ([B-Z]{4}) ", out))), 2, out)

    def test_a_server_that_is_not_to_be_found_is_not(self):
        self.server("--address", "any", "--name", "Ada", "--discovery", "off")
        self.server("--address", "any", "--name", "Grace")
        self.assertNotIn("Ada", self.find("Grace"))

    def test_the_check_tells_the_network_and_that_it_can_be_found(self):
        status, out = self.run_to_end(self.trainer, SERVER, "--check", "--address", "any", "--data", self.folder / "data",
                                      "--scenarios", SCENARIOS)
        self.assertEqual(status, 0, out)
        self.assertIn("10.77.1.1:4747", out)
        ip("-n", self.trainer, "link", "set", "lan0", "down")
        status, out = self.run_to_end(self.trainer, SERVER, "--check", "--address", "any", "--data", self.folder / "data",
                                      "--scenarios", SCENARIOS)
        self.assertEqual(status, 1, out)
        self.assertIn("fault   network", out)


if __name__ == "__main__":
    REASON = why_not()
    if REASON:
        print(f"Not tested: {REASON}.")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=2)
