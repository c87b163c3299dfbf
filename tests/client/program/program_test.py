#!/usr/bin/env python3
"""Runs the installed-like programs as their users do: twocircles without a display, and twocircles-server.

usage: program_test.py TWOCIRCLES TWOCIRCLES_SERVER SCENARIOS [test names]
"""
import json
import os
import pathlib
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

CLIENT, SERVER, SCENARIOS = (pathlib.Path(p) for p in sys.argv[1:4])
BOUND = int(os.environ.get("TWOCIRCLES_TEST_BOUND", "120"))  # seconds until a hung program is given up


class Program:
    """A running program whose output can be waited for."""

    def __init__(self, *command, env=None, stdin=subprocess.PIPE):
        self.process = subprocess.Popen(
            [str(c) for c in command], stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=env)
        self.seen = ""
        self.mark = 0

    def wait_for(self, pattern):
        """Reads on until the pattern stands in what came since the last match; returns the match."""
        end = time.monotonic() + BOUND
        while True:
            match = re.compile(pattern).search(self.seen, self.mark)
            if match:
                self.mark = match.end()
                return match
            ready, _, _ = select.select([self.process.stdout], [], [], max(0.0, end - time.monotonic()))
            chunk = os.read(self.process.stdout.fileno(), 65536).decode(errors="replace") if ready else ""
            if not chunk:
                raise AssertionError(f"never saw {pattern!r} in:\n{self.seen[-3000:]}")
            self.seen += chunk

    def type(self, line):
        self.process.stdin.write((line + "\n").encode())
        self.process.stdin.flush()

    def end(self):
        """Closes input, reads to the end; returns the exit status."""
        if self.process.stdin and not self.process.stdin.closed:
            self.process.stdin.close()
        self.seen += self.process.stdout.read().decode(errors="replace")
        status = self.process.wait(timeout=BOUND)
        self.process.stdout.close()
        return status

    def kill(self, how=signal.SIGKILL):
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.end()


class ProgramsTest(unittest.TestCase):
    """Starts programs in a home of their own, and leaves none behind."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twocircles-"))
        self.env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.env.update(HOME=str(self.folder), XDG_DATA_HOME=str(self.folder / "data"), XDG_CONFIG_HOME=str(self.folder / "config"))
        self.programs = []

    def tearDown(self):
        for program in self.programs:
            if program.process.poll() is None:
                program.kill()
        shutil.rmtree(self.folder, ignore_errors=True)

    def start(self, *command, **more):
        program = Program(*command, env=self.env, **more)
        self.programs.append(program)
        return program

    def run_to_end(self, *command, stdin=b""):
        done = subprocess.run([str(c) for c in command], input=stdin, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=self.env, timeout=BOUND)
        return done.returncode, done.stdout.decode(errors="replace")


class ProgramTest(ProgramsTest):
    def client(self, *options, **more):
        return self.start(CLIENT, "--terminal", "--pace", "instant", "--untimed", "--seed", "11", *options, **more)

    def play_on(self, game, responses=40):
        """Chooses the first open response of every situation until the game has ended."""
        for _ in range(responses):
            match = game.wait_for(r"(?m)^  (\d)\. (?:.*\n)|Enter shows the debrief")
            if match.group(1) is None:
                return
            game.type(match.group(1))
            game.wait_for("You: ")
        self.fail("the game did not end")

    # --- showing itself

    def test_without_display_and_terminal_a_script_plays_to_the_debrief(self):
        status, out = self.run_to_end(CLIENT)
        self.assertEqual(status, 0, out)
        self.assertIn("neither a display nor a terminal", out)
        self.assertIn("Debrief", out)
        self.assertIn("The moments that mattered most", out)

    def test_the_same_seed_and_script_tell_the_same_story(self):
        runs = []
        for folder in ("one", "two"):
            self.env["XDG_DATA_HOME"] = str(self.folder / folder)
            status, out = self.run_to_end(CLIENT, "--autoplay", "--seed", "5")
            self.assertEqual(status, 0, out)
            runs.append(out)
        self.assertEqual(runs[0], runs[1])

    def test_a_person_plays_in_the_terminal_from_home_to_debrief(self):
        game = self.client()
        first = game.wait_for(r"(\d+)\. First Day")
        game.type(first.group(1))
        game.wait_for("Enter begins")
        game.type("v Nobody here waits twice.")
        game.wait_for("Nobody here waits twice.")
        game.type("")
        self.play_on(game)
        game.type("")
        game.wait_for("To think about")
        game.type("q")
        self.assertEqual(game.end(), 0)

    # --- the player's own games

    def test_a_finished_game_stands_in_the_progress_and_is_played_again_differently(self):
        game = self.client()
        first = game.wait_for(r"(\d+)\. First Day").group(1)
        game.type("g")
        game.wait_for("No game has been played to its end")
        game.type(first)
        game.wait_for("Enter begins")
        game.type("")
        self.play_on(game)
        game.type("q")  # without a look at the debrief
        self.assertEqual(game.end(), 0)
        kept = json.loads((self.folder / "data" / "twocircles" / "progress.json").read_text(encoding="utf-8"))
        self.assertEqual(len(kept["games"]), 1)
        played = kept["games"][0]
        self.assertEqual((played["seed"], played["mode"]), (11, "plain"))
        self.assertTrue(played["responses"] and played["goals"] and played["acts"])
        again = self.start(CLIENT, "--terminal", "--pace", "instant", "--untimed", "--seed", "12")
        again.wait_for("First Day")
        again.type("g")
        again.wait_for(r"1\. \d{4}-\d\d-\d\d\s+First Day: \d+")
        again.type("x 1")
        again.wait_for("Enter begins")
        again.type("")
        again.wait_for(r"\(last time\)")
        again.mark = 0
        again.wait_for("Enter begins")
        self.play_on(again)
        again.type("")
        again.wait_for("This time and last time")
        again.wait_for("in each the same response")  # the same people, the same chance, the same choices
        again.type("q")
        self.assertEqual(again.end(), 0)
        kept = json.loads((self.folder / "data" / "twocircles" / "progress.json").read_text(encoding="utf-8"))
        self.assertEqual([g["seed"] for g in kept["games"]], [11, 11])
        self.assertEqual(kept["games"][1]["again_of"], played["key"])
        self.assertEqual(kept["games"][1]["score"], played["score"])

    # --- wrong use

    def test_an_unknown_flag_is_named_with_what_was_meant(self):
        status, out = self.run_to_end(CLIENT, "--termnal")
        self.assertEqual(status, 2)
        self.assertIn("--termnal", out)
        self.assertIn("Did you mean --terminal?", out)

    def test_help_and_version_are_not_errors(self):
        for flag, text in (("--help", "--terminal"), ("--version", "twocircles ")):
            status, out = self.run_to_end(CLIENT, flag)
            self.assertEqual(status, 0)
            self.assertIn(text, out)

    def test_a_missing_scenario_is_said(self):
        status, out = self.run_to_end(CLIENT, "--autoplay", "--scenario", "frist-day")
        self.assertEqual(status, 1)
        self.assertIn("frist-day", out)

    def test_a_broken_scenario_is_shown_with_its_line_and_the_others_can_be_played(self):
        scenarios = self.folder / "scenarios"
        shutil.copytree(SCENARIOS, scenarios)
        (scenarios / "broken.yaml").write_text("format: 1\nabout:\n  title: Oops: again\n")
        game = self.client("--scenarios", scenarios)
        game.wait_for(r"First Day")
        game.wait_for(r"broken\.yaml cannot be played: line \d+, column \d+: ")
        game.wait_for(r"twocircles\s+--scenario\s+broken\.yaml")
        game.type("q")
        self.assertEqual(game.end(), 0)

    def test_a_broken_scenario_that_was_asked_for_is_explained_in_full(self):
        broken = self.folder / "broken.yaml"
        broken.write_text("format: 1\nabout:\n  title: Oops: again\n  sumary: A slip.\n")
        for how in ("--autoplay", "--terminal"):
            status, out = self.run_to_end(CLIENT, how, "--scenario", broken)
            self.assertEqual(status, 1)
            self.assertRegex(out, r"broken\.yaml:3:\d+ +error S021")
            self.assertRegex(out, r"\n +\| +\^")
            self.assertRegex(out, r"\d+ errors")

    # --- connections

    def test_no_server_at_the_address_is_said(self):
        status, out = self.run_to_end(CLIENT, "--autoplay", "--connect", "127.0.0.1:1")
        self.assertEqual(status, 1)
        self.assertIn("127.0.0.1:1", out)

    def server(self, *options):
        server = self.start(SERVER, "--port", "0", "--data", self.folder / "server", "--scenarios", SCENARIOS, *options, stdin=subprocess.DEVNULL)
        return server, server.wait_for(r"127\.0\.0\.1:(\d+)|port (\d+)").group(1, 2)

    def test_a_server_that_goes_away_in_mid_game_and_comes_back_finds_the_player_in_their_seat(self):
        server, ports = self.server()
        port = ports[0] or ports[1]
        game = self.client("--connect", f"127.0.0.1:{port}", "--scenario", "first-day")
        game.wait_for("Enter begins")
        game.type("")
        game.wait_for(r"(?m)^  1\. ")
        game.type("1")
        game.wait_for("You: ")
        game.wait_for(r"(?m)^  1\. ")
        server.kill()
        game.wait_for("(?i)(lost|not answered|no game server)")
        self.start(SERVER, "--port", port, "--data", self.folder / "server", "--scenarios", SCENARIOS, stdin=subprocess.DEVNULL)
        game.wait_for("Connected again")
        game.type("1")
        game.wait_for("You: ")
        self.play_on(game)
        game.type("q")
        self.assertEqual(game.end(), 0)

    # --- nothing is lost

    def test_visiting_another_server_costs_no_cut_off_practice_game(self):
        game = self.client("--scenario", "first-day")
        game.wait_for("Enter begins")
        game.type("")
        game.wait_for(r"(?m)^  1\. ")
        game.kill(signal.SIGKILL)
        _, ports = self.server()
        visit = self.client("--connect", f"127.0.0.1:{ports[0] or ports[1]}")
        visit.wait_for("First Day")
        visit.type("q")
        self.assertEqual(visit.end(), 0)
        again = self.client()
        again.wait_for("Go on with a game that was cut off")
        again.type("q")
        self.assertEqual(again.end(), 0)

    def test_a_damaged_journal_is_said_and_costs_no_seat(self):
        game = self.client("--scenario", "first-day")
        game.wait_for("Enter begins")
        game.kill(signal.SIGKILL)
        data = self.folder / "data" / "twocircles"
        seats = (data / "seats.json").read_text()
        for file in data.glob("journal.db-*"):
            file.unlink()
        with open(data / "journal.db", "r+b") as journal:
            journal.write(b"x" * 4096)
        again = self.client()
        again.wait_for(r"(?s)journal.*(set aside|kept|renamed)")
        again.type("q")
        self.assertEqual(again.end(), 0)
        self.assertEqual((data / "seats.json").read_text(), seats)

    def test_a_damaged_file_of_the_players_is_set_aside_and_said(self):
        data = self.folder / "data" / "twocircles"
        data.mkdir(parents=True)
        for name in ("seats.json", "progress.json"):
            (data / name).write_text("{ torn")
            game = self.client()
            game.wait_for(name + r"\s+could\s+not\s+be\s+read\s+and\s+was\s+set\s+aside")
            game.type("q")
            self.assertEqual(game.end(), 0)
            self.assertEqual((data / f"{name}.unreadable").read_text(), "{ torn")

    def test_a_client_killed_as_its_game_ends_has_it_in_the_progress_at_the_next_start(self):
        for _ in range(3):
            game = self.client("--scenario", "first-day")
            game.wait_for("Enter begins")
            game.type("")
            self.play_on(game)  # to the ending, whose debrief is only now being worked out
            game.kill()
            again = self.client()
            again.wait_for(r"(\d+)\. First Day")
            again.type("p")
            again.wait_for("First Day")
            again.type("q")
            self.assertEqual(again.end(), 0)
            kept = json.loads((self.folder / "data" / "twocircles" / "progress.json").read_text())
            self.assertEqual([one["scenario"] for one in kept["games"]], ["first-day"])
            self.assertEqual(kept["open"], [])
            shutil.rmtree(self.folder / "data")

    def test_the_debrief_can_be_read_in_mid_game_and_a_second_game_is_told_in_full(self):
        game = self.client("--scenario", "first-day")
        for _ in range(2):
            game.wait_for("Enter begins")
            game.type("")
            game.wait_for(r"(?m)^  1\. ")
            game.type("1")
            game.wait_for(r"(?m)^  1\. ")
            game.type("d")
            game.wait_for("a plays it again")
            self.play_on_from_open_beat(game)
            game.type("a")
        game.wait_for("Enter begins")
        game.type("q")
        self.assertEqual(game.end(), 0)

    def test_a_killed_practice_game_is_offered_and_goes_on_where_it_was(self):
        game = self.client("--scenario", "first-day")
        game.wait_for("Enter begins")
        game.type("")
        game.wait_for(r"(?m)^  1\. ")
        game.type("1")
        game.wait_for("You: ")
        game.wait_for(r"(?m)^  1\. (.*)$")
        game.kill(signal.SIGKILL)

        again = self.client()
        again.wait_for("Go on with a game that was cut off")
        again.wait_for(r"1\. First Day")
        again.type("1")
        again.wait_for(r"(?m)^  1\. ")
        self.play_on_from_open_beat(again)
        again.type("q")
        self.assertEqual(again.end(), 0)

        # A finished game is not offered again.
        third = self.client()
        third.wait_for("First Day")
        third.type("q")
        third.end()
        self.assertNotIn("cut off", third.seen)

    def play_on_from_open_beat(self, game):
        game.type("1")
        game.wait_for("You: ")
        self.play_on(game)

    def test_two_practice_games_at_once_do_not_disturb_each_other(self):
        games = [self.client("--scenario", "first-day") for _ in range(2)]
        for game in games:
            game.wait_for("Enter begins")
            game.type("")
        for game in games:
            self.play_on(game)
            game.type("q")
            self.assertEqual(game.end(), 0)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=2)
