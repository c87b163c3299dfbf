#!/usr/bin/env python3
"""The examples of docs/authoring.md, checked: each piece of a scenario is put into one that is otherwise sound, and
every command that the guide shows is one that the tool knows.

usage: guide_test.py TWOCIRCLES_SCENARIO GUIDE
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

TOOL, GUIDE = (pathlib.Path(p) for p in sys.argv[1:3])
BOUND = 120  # seconds until a hung program is given up

SOUND = {
    "goals": "  - {measure: delivery, text: Work.}\n  - {measure: loyalty, text: People.}\n",
    "followers": "  - {id: mira, name: Mira, role: New}\n",
    "expect": "  - no_style_wins\n",
    "beats": "  - id: belt\n    title: Belt\n    text: It stands.\n    responses: [{id: a, text: A.}, {id: b, text: B.}]\n",
}


def run(*arguments):
    return subprocess.run([str(a) for a in (TOOL, *arguments)], capture_output=True, text=True, timeout=BOUND,
                          stdin=subprocess.DEVNULL)


class GuideTest(unittest.TestCase):
    def setUp(self):
        self.guide = GUIDE.read_text(encoding="utf-8")

    def test_every_piece_of_a_scenario_is_sound(self):
        pieces = re.findall(r"```yaml (\w+)\n(.*?)```", self.guide, re.S)
        self.assertEqual({name for name, _ in pieces}, set(SOUND), "each part is shown once")
        whole = ("format: 1\nabout: {title: Guide, summary: Its examples., minutes: 5}\n"
                 "seats: [{id: lead, title: Lead, name: Alex, brief: You lead.}]\n")
        for name, text in {**SOUND, **dict(pieces)}.items():
            whole += f"{name}:\n{text}"
        whole += "endings: [{id: done, title: Done, text: Over.}]\n"
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "guide.yaml")
            path.write_text(whole, encoding="utf-8")
            done = run("check", "--no-playing", path)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_every_word_that_explore_and_simulate_judge_with_is_explained(self):
        for word in ("proven", "REFUTED", "NEVER SEEN", "holds so far", "not seen", "NOT FOUND", "dilemma", "obvious",
                     "dominated", "twins", "trap", "locked"):
            self.assertRegex(self.guide, rf"\*{word}s?\*", word)

    def test_every_command_shown_is_known(self):
        shown = set(re.findall(r"twocircles-scenario (\w+)", self.guide))
        self.assertGreaterEqual(len(shown), 4)
        for command in shown:
            self.assertEqual(run(command, "--help").returncode, 0, command)

    def test_every_command_of_the_tool_is_shown(self):
        known = re.findall(r"^  (\w+)  +", run("--help").stdout.split("Subcommands:")[1], re.M)
        for command in known:
            if command != "schema":
                self.assertRegex(self.guide, rf"(twocircles-scenario|`){'`?'} ?{command}\b", command)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
