#!/usr/bin/env python3
"""A workshop as its people run it: a server, a facilitator and players, each a program in a terminal.

usage: workshop_test.py TWOCIRCLES TWOCIRCLES_SERVER SCENARIOS [test names]
"""
import subprocess
import sys
import unittest

import program_test
from program_test import CLIENT, SCENARIOS, SERVER


class WorkshopTest(unittest.TestCase):
    setUp, tearDown, start = (getattr(program_test.ProgramTest, name) for name in ("setUp", "tearDown", "start"))

    def server(self):
        server = self.start(SERVER, "--port", "0", "--data", self.folder / "server", "--scenarios", SCENARIOS,
                            "--facilitator-secret", "open-sesame", stdin=subprocess.DEVNULL)
        found = server.wait_for(r"127\.0\.0\.1:(\d+)|port (\d+)")
        return server, found.group(1) or found.group(2)

    def client(self, who, port, *options):
        self.env = dict(self.env, XDG_DATA_HOME=str(self.folder / who / "data"), XDG_CONFIG_HOME=str(self.folder / who / "config"))
        return self.start(CLIENT, "--terminal", "--connect", f"127.0.0.1:{port}", "--name", who, *options)

    def room(self, port, scenario="first-day"):
        trainer = self.client("Trainer", port, "--facilitate", "open-sesame")
        trainer.wait_for("Rooms on this server|First Day")
        trainer.type(f"/open {scenario} 1 North table")
        code = None
        while code is None:
            trainer.type("/rooms")
            match = trainer.wait_for(r"(?m)^([B-Z]{4})  North table|No room is open")
            code = match.group(1)
        return trainer, code

    def test_a_group_plays_a_scenario_to_its_debrief(self):
        _, port = self.server()
        trainer, code = self.room(port)
        ana = self.client("Ana", port, "--join", code)
        ana.wait_for("North table")
        ana.type("/take 1")
        ana.wait_for("You are ")
        tom = self.client("Tom", port, "--join", code)
        tom.wait_for("North table")
        tom.type("/take 2")
        tom.wait_for("You are ")
        tom.type("/say Hello from the follower.")
        ana.wait_for("Tom: Hello from the follower")
        trainer.type(f"/tell {code} We begin in a minute.")
        ana.wait_for("We begin in a minute")
        tom.wait_for("We begin in a minute")
        trainer.type(f"/start {code}")
        for _ in range(5):
            ana.wait_for(r"You have \d+ seconds")
            tom.wait_for("What do you need now")
            tom.type("/need 3 Let me try.")
            ana.type("1")
            tom.wait_for("What do you answer")
            tom.type("1 Count me in.")
            ana.wait_for("Count me in")
        ana.wait_for("Enter shows the debrief")
        ana.type("")
        ana.wait_for("Debrief")
        tom.type("")
        tom.wait_for("Debrief")
        trainer.type("/rooms")
        trainer.wait_for("over")

    def test_a_shared_seat_is_decided_by_votes_and_the_split_is_shown(self):
        _, port = self.server()
        trainer, code = self.room(port)
        people = []
        for name in ("Ana", "Kim", "Tom"):
            person = self.client(name, port, "--join", code)
            person.wait_for("North table")
            person.type("/take 1")
            person.wait_for("You are ")
            people.append(person)
        trainer.type(f"/start {code}")
        for person in people:
            person.wait_for(r"You have \d+ seconds")
        people[0].type("2")
        people[1].wait_for("Votes: 2 — Ana")
        people[1].type("1")
        people[2].wait_for("Still to vote: Tom")
        people[2].type("1")
        for person in people:
            person.wait_for("Decided: 1")

    def test_wrong_secrets_are_refused(self):
        _, port = self.server()
        nobody = self.client("Nobody", port, "--facilitate", "guess")
        nobody.wait_for("(?i)secret")

    def test_everybody_is_back_after_the_server_was_killed(self):
        server, port = self.server()
        trainer, code = self.room(port)
        ana = self.client("Ana", port, "--join", code)
        ana.wait_for("North table")
        ana.type("/take 1")
        ana.wait_for("You are ")
        trainer.type(f"/start {code}")
        ana.wait_for(r"You have \d+ seconds")
        server.kill()
        ana.wait_for("Trying to come back")
        self.start(SERVER, "--port", port, "--data", self.folder / "server", "--scenarios", SCENARIOS,
                   "--facilitator-secret", "open-sesame", stdin=subprocess.DEVNULL)
        ana.wait_for("Connected again")
        trainer.wait_for("Connected again")
        ana.type("1")
        ana.wait_for(r"Ines|Jonas|Bo")
        trainer.type("/rooms")
        trainer.wait_for("North table")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=2)
