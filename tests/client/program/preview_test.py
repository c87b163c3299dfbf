#!/usr/bin/env python3
"""A scenario file tried out while it is written, as its author does it: `twocircles-scenario play`, an editor that saves.

usage: preview_test.py TWOCIRCLES TWOCIRCLES_SERVER SCENARIOS TWOCIRCLES_SCENARIO [test names]
"""
import os
import pathlib
import re
import sys
import unittest

from program_test import ProgramsTest

TOOL = pathlib.Path(sys.argv[4])

STORY = """format: 1
about: {title: Night, summary: Its parcels., minutes: 5, setting: A belt.}
goals:
  - {measure: delivery, text: Work.}
  - {measure: loyalty, text: People.}
seats:
  - {id: lead, title: Lead, name: Alex, brief: You lead.}
followers:
  - {id: sam, name: Sam, role: Old hand}
  - {id: mira, name: Mira, role: New}
flags:
  asked_sam: {meaning: You asked Sam.}
beats:
  - id: belt
    title: Belt
    text: The belt stands still.
    responses:
      - {id: map, text: Step by step., acts: [plan]}
      - {id: ask, text: What do you see?, acts: [listen], set: {asked_sam: yes}}
  - id: kitchen
    title: Kitchen
    text: [{when: asked_sam, text: Tea for two.}, {text: Tea alone.}]
    responses:
      - {id: stay, text: Stay., acts: [back]}
      - {id: leave, text: Leave.}
endings:
  - {id: done, title: Done, text: Over and out.}
"""


class PreviewTest(ProgramsTest):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "night.yaml"
        self.saves = 0
        self.save(STORY)

    def save(self, text):
        """As editors do: under another name, then in place of the file. The time is one that the file had not before."""
        beside = self.folder / "night.yaml~"
        beside.write_text(text, encoding="utf-8")
        self.saves += 1
        stamp = beside.stat().st_mtime_ns + self.saves * 1_000_000_000
        os.utime(beside, ns=(stamp, stamp))
        os.replace(beside, self.file)

    def play(self, *options):
        return self.start(TOOL, "play", self.file, "--pace", "instant", "--untimed", "--seed", "7", *options)

    def test_a_save_shows_the_new_text_and_the_choices_so_far_stand(self):
        game = self.play("--terminal", "--at", "belt")
        game.wait_for("Preview of night.yaml")
        game.wait_for("The belt stands still")
        game.type("2")
        game.wait_for("Tea for two")
        self.save(STORY.replace("Tea for two", "Tea for two and a biscuit"))
        game.wait_for("was saved: version 1")
        game.wait_for("Tea for two and a biscuit")
        game.type("1")
        game.wait_for("Over and out")
        self.assertEqual(game.end(), 0)

    def test_errors_are_shown_in_place_and_the_version_before_goes_on(self):
        game = self.play("--terminal", "--at", "belt")
        game.wait_for("The belt stands still")
        self.save(STORY.replace("acts: [plan]", "acts: [plam]"))
        game.wait_for(r"night\.yaml:18:\d+")
        game.wait_for(r"You go on in the version\s+before")
        game.type("1")
        game.wait_for("Tea alone")
        self.save(STORY.replace("Tea alone", "Coffee alone"))
        game.wait_for("Coffee alone")
        self.assertEqual(game.end(), 0)

    def test_a_style_plays_from_any_beat_to_the_debrief(self):
        status, out = self.run_to_end(TOOL, "play", self.file, "--at", "kitchen", "--set", "morale(sam)=20", "--flag",
                                      "asked_sam", "--script", "inspiring", "--seed", "3")
        self.assertEqual(status, 0, out)
        self.assertIn("Tea for two", out)
        self.assertNotIn("belt stands", out)
        self.assertIn("Debrief", out)

    def test_a_way_is_gone_first(self):
        game = self.play("--terminal", "--path", "belt.ask")
        game.wait_for("Tea for two")
        self.assertNotIn("The belt stands still", game.seen)
        self.assertEqual(game.end(), 0)

    def test_every_way_that_explore_prints_leads_where_it_says(self):
        self.save(STORY.replace("text: Stay., acts: [back]", "text: Stay., acts: [back], next: cellar")
                  .replace("text: Leave.", "text: Leave., next: yard")
                  .replace("endings:", """  - id: cellar
    title: Cellar
    text: The cellar is dark.
    responses:
      - {id: lamp, text: A lamp., when: not asked_sam}
      - {id: door, text: A door., when: not asked_sam}
  - id: yard
    title: Yard
    text: [{when: asked_sam, text: The yard with Sam.}, {text: The yard without Sam.}]
    seconds: 30
    responses:
      - {id: coat, text: A coat.}
      - {id: hat, text: A hat.}
endings:""") + """expect:
  - never: "chosen(belt.ask) == 1 and chosen(kitchen.leave) == 1"
  - {always: asked_sam, at: yard}
  - possible: "chosen(yard.hat) == 1"
  - possible: "visited(yard) and chosen(yard.hat) == 0 and chosen(yard.coat) == 0"
""")
        status, said = self.run_to_end(TOOL, "explore", self.file)
        self.assertEqual(status, 1, said)
        ways = dict(re.findall(r"(?m)^\w+ +(.*?)(?:  \(.*\))?\n(?: +[^-\s].*\n)? +--seed (\d+ --path \S+)$", said))
        seen = {"There is always a response to choose": "The cellar is dark",
                "never: chosen(belt.ask) == 1 and chosen(kitchen.leave) == 1": "The yard with Sam",
                "always: asked_sam, at yard": "The yard without Sam",
                "possible: chosen(yard.hat) == 1": "Over and out",
                "possible: visited(yard) and chosen(yard.hat) == 0 and chosen(yard.coat) == 0": "Over and out"}
        self.assertEqual(set(ways), set(seen), said)
        self.assertTrue(any(way.endswith(",yard.-") for way in ways.values()), "silence is a choice, too")
        for what, way in ways.items():
            seed, path = way.split(" --path ")
            with self.subTest(what=what, path=path):
                game = self.start(TOOL, "play", self.file, "--terminal", "--pace", "instant", "--untimed", "--seed", seed, "--path", path)
                game.wait_for(seen[what])
                self.assertEqual(game.end(), 0)
                self.assertNotIn("Go on from here", game.seen)

    def test_what_is_wrong_with_the_wish_is_said_with_what_was_meant(self):
        for options, said in ((("--at", "kitchn"), "kitchen"), (("--set", "morale(sma)=3"), "sam"),
                              (("--flag", "asked_sma"), "asked_sam")):
            status, out = self.run_to_end(TOOL, "play", self.file, "--terminal", *options)
            self.assertEqual(status, 1, out)
            self.assertIn(f'Did you mean "{said}"?', out)
        status, out = self.run_to_end(TOOL, "play", self.file, "--terminal", "--path", "belt.aks")
        self.assertEqual(status, 1, out)
        self.assertIn("map, ask", out)

    def test_a_preview_leaves_nothing_behind(self):
        self.env["TMPDIR"] = str(self.folder / "tmp")
        (self.folder / "tmp").mkdir()
        game = self.play("--terminal", "--at", "belt")
        game.wait_for("The belt stands still")
        self.assertEqual(game.end(), 0)
        self.assertEqual(list((self.folder / "tmp").iterdir()), [])
        self.assertFalse((self.folder / "data" / "twocircles" / "seats.json").exists())
        self.assertFalse((self.folder / "data" / "twocircles" / "journal.db").exists())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[5:]], verbosity=2)
