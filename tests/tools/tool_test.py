#!/usr/bin/env python3
"""Runs twocircles-scenario as its users do.

usage: tool_test.py TWOCIRCLES_SCENARIO SCENARIOS [test names]
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

TOOL, SCENARIOS = (pathlib.Path(p) for p in sys.argv[1:3])
BOUND = 120  # seconds until a hung program is given up

BROKEN = """format: 1
about: {title: Broken, summary: Two slips., minutes: 5}
goals: [{measure: delivry, text: Work.}]
seats: [{id: lead, title: Lead, name: Robin, brief: You lead.}]
followers: [{id: dana, name: Dana, role: Fitter}]
beats:
  - id: monday
    title: Monday
    text: It begins.
    responses:
      - {id: one, text: One., next: tuesdy}
      - {id: two, text: Two.}
endings: [{id: done, title: Done, text: Over.}]
"""


TRANSLATED = """translation: 1
texts:
  about.title:
    original: Broken
    text: Kaputt
  goals.delivery:
    original: Work.
    text:
  seats.lead.brief:
    original: You led.
    text: Du leitest.
  beats.tuesday.text:
    original: It goes on.
    text: Es geht weiter.
"""


def scenarios():
    """Without the translations beside them."""
    return [path for path in SCENARIOS.glob("*.yaml") if "." not in path.stem]


class ToolTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twocircles-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def run_tool(self, *arguments, status=0):
        done = subprocess.run([str(a) for a in (TOOL, *arguments)], capture_output=True, text=True, timeout=BOUND,
                              cwd=self.folder, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, status, done.stdout[-2000:] + done.stderr[-2000:])
        return done.stdout + done.stderr

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def test_check_finds_nothing_in_the_scenarios_that_ship(self):
        self.assertIn("nothing to mend", self.run_tool("check", SCENARIOS))

    def test_check_shows_all_problems_at_once(self):
        said = self.run_tool("check", self.file("broken.yaml", BROKEN), status=1)
        self.assertIn("broken.yaml:3:19", said)
        self.assertIn("broken.yaml:11:37", said)

    def expecting(self, *lines):
        text = BROKEN.replace("delivry", "delivery").replace("tuesdy", "end")
        return self.file("expects.yaml", text + "expect:\n" + "".join(f"  - {line}\n" for line in lines))

    def test_explore_proves_and_refutes_with_a_path(self):
        fine = self.expecting("possible: chosen(monday.two) == 1", "never: visits(monday) > 1")
        said = self.run_tool("explore", fine)
        self.assertIn("Nothing left out", said)
        self.assertIn("--seed 1 --path monday.two", said)
        self.assertIn("4 of 4 beats, responses and endings were seen", said)
        said = self.run_tool("explore", self.expecting("never: chosen(monday.two) == 1"), status=1)
        self.assertRegex(said, r"REFUTED +never: chosen\(monday.two\) == 1  \(.*expects.yaml:15\)")

    def test_explore_speaks_json_the_same_with_any_threads(self):
        scenario = SCENARIOS / "the-third-crane.yaml"
        one, three = (json.loads(self.run_tool("explore", scenario, "--json", "--states", 2000, "--threads", n))
                      for n in (1, 3))
        self.assertEqual(one, three)
        self.assertFalse(one["exhaustive"])
        self.assertEqual({seed["bound"] for seed in one["seeds"]}, {"states"})

    def test_explore_refuses_a_broken_file_and_wrong_limits(self):
        self.assertIn("broken.yaml:3:19", self.run_tool("explore", self.file("broken.yaml", BROKEN), status=1))
        self.assertIn("--states", self.run_tool("explore", SCENARIOS / "first-day.yaml", "--states", 0, status=2))

    def test_fit_finds_the_number_and_the_line_to_write(self):
        scenario = SCENARIOS / "the-third-crane.yaml"
        ask = ("fit", scenario, "loyalty >= X", "--wanted", "60%", "--players", "random", "--runs", 400)
        self.assertRegex(self.run_tool(*ask), r'when: "loyalty >= [0-9.]+"')
        fit = json.loads(self.run_tool(*ask, "--json"))
        self.assertAlmostEqual(fit["passing"]["share"], .6, delta=.01)
        self.assertEqual(fit["players"], {"random": 400})
        self.assertEqual(fit["line"], f"loyalty >= {fit['threshold']:g}")

    def test_fit_says_what_is_wrong(self):
        scenario = SCENARIOS / "first-day.yaml"
        for arguments, words in ((("loyalty >= X", "--wanted", "160%"), "between 0% and 100%"),
                                 (("loyalty >= 5", "--wanted", "60%"), "X must stand exactly once"),
                                 (("loyality >= X", "--wanted", "60%"), "loyalty"),
                                 (("loyalty >= X", "--wanted", "60%", "--at", "nowhere"), "names no beat")):
            self.assertIn(words, self.run_tool("fit", scenario, *arguments, status=2))

    def test_watch_checks_after_every_save_and_keeps_a_schema_of_its_names(self):
        file = self.file("broken.yaml", BROKEN)
        watching = subprocess.Popen([str(TOOL), "watch", str(file)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                    text=True, cwd=self.folder, stdin=subprocess.DEVNULL)
        self.addCleanup(watching.stdout.close)
        self.addCleanup(watching.wait)
        self.addCleanup(watching.kill)

        def wait_for(words):
            for line in watching.stdout:
                if words in line:
                    return
            self.fail(f"never said: {words}")

        wait_for("broken.yaml:3:19")
        wait_for("$schema=broken.schema.json")
        wait_for("Watching")
        schema = self.folder / "broken.schema.json"
        self.assertIn('"visited(monday)"', schema.read_text(encoding="utf-8"))
        beside = self.file("broken.yaml~", BROKEN.replace("delivry", "delivery").replace("tuesdy", "next")
                           .replace("monday", "friday"))
        os.utime(beside, (file.stat().st_mtime + 9, file.stat().st_mtime + 9))
        beside.replace(file)
        wait_for("was saved")
        wait_for("2 warnings")
        self.assertIn('"visited(friday)"', schema.read_text(encoding="utf-8"))
        self.assertTrue(json.loads(schema.read_text(encoding="utf-8")))

    def test_watch_once_ends_with_what_the_check_found(self):
        self.run_tool("watch", "--once", self.file("broken.yaml", BROKEN), "--schema", "own.json", status=1)
        self.assertIn("dana", (self.folder / "own.json").read_text(encoding="utf-8"))
        self.assertIn("no file", self.run_tool("watch", "--once", "nowhere.yaml", status=2))

    def test_play_without_the_game_says_what_is_missing(self):
        alone = self.folder / "bin"
        alone.mkdir()
        tool = alone / TOOL.name
        shutil.copy(TOOL, tool)
        done = subprocess.run([str(tool), "play", "a.yaml"], capture_output=True, text=True, timeout=BOUND,
                              env={"PATH": str(alone)}, stdin=subprocess.DEVNULL)
        self.assertEqual(done.returncode, 2)
        self.assertIn("no program twocircles", done.stderr)

    def test_check_speaks_json(self):
        report = json.loads(self.run_tool("check", "--json", self.file("broken.yaml", BROKEN), status=1))
        self.assertEqual(report["errors"], 2)
        self.assertFalse(report["files"][0]["playable"])
        first = report["files"][0]["problems"][0]
        self.assertEqual((first["line"], first["column"], first["severity"]), (3, 19, "error"))
        self.assertRegex(first["number"], r"^S\d{3}$")

    def test_check_of_a_folder_counts(self):
        self.file("broken.yaml", BROKEN)
        self.file("worse.yaml", "nothing")
        self.assertRegex(self.run_tool("check", self.folder, status=1), r"2 files: \d+ errors")

    def test_errors_only_lets_warnings_pass(self):
        warned = BROKEN.replace("delivry", "delivery").replace(", next: tuesdy", "") + "flags: {idle: {meaning: Never asked for.}}\n"
        path = self.file("warned.yaml", warned)
        self.assertIn("warning", self.run_tool("check", path, status=1))
        self.run_tool("check", "--errors-only", path)

    def test_a_file_that_is_not_there_is_a_problem_not_a_crash(self):
        self.assertIn("no such file", self.run_tool("check", "nowhere.yaml", status=1))
        self.folder.joinpath("empty").mkdir()
        self.assertIn("no scenario in this folder", self.run_tool("check", "empty", status=1))

    def test_explain_knows_every_number(self):
        every = json.loads(self.run_tool("explain", "--json"))
        self.assertGreaterEqual(len(every), 60)
        for one in every:
            said = self.run_tool("explain", one["number"])
            self.assertIn(one["title"], said)
            self.assertIn(one["meaning"], said)
        self.assertIn("S021", self.run_tool("explain", "21"))

    def test_explain_of_no_number_says_what_numbers_look_like(self):
        for wrong in ("S999", "x", "", "S"):
            if wrong:
                self.assertIn("S021", self.run_tool("explain", wrong, status=2))

    def test_new_makes_a_file_that_has_nothing_to_mend(self):
        for kind in ("minimal", "full"):
            self.run_tool("new", f"{kind}.yaml", "--template", kind)
            self.assertIn("nothing to mend", self.run_tool("check", f"{kind}.yaml"))
        self.assertTrue((self.folder / "scenario.schema.json").exists())

    def test_new_never_overwrites(self):
        mine = self.file("mine.yaml", "my words")
        self.assertIn("nothing was changed", self.run_tool("new", "mine.yaml", status=2))
        self.assertEqual(mine.read_text(), "my words")

    def test_text_has_every_word(self):
        for scenario in scenarios():
            said = " ".join(self.run_tool("text", scenario).split())
            for text in re.findall(r"^\s+(?:title|name): (.+?)(?:  #.*)?$", scenario.read_text(encoding="utf-8"), re.M):
                self.assertTrue(" ".join(text.strip().strip("\"'").split()) in said, text)

    def mended(self):
        return self.file("story.yaml", BROKEN.replace("delivry", "delivery").replace(", next: tuesdy", ""))

    def test_translate_writes_a_file_beside_the_scenario(self):
        said = self.run_tool("translate", self.mended(), "de")
        self.assertRegex(said, r"story\.de\.yaml is new: \d+ texts, 2 translated, \d+ to translate\.")
        self.assertIn("translation.schema.json is for your editor", said)
        text = (self.folder / "story.de.yaml").read_text(encoding="utf-8")
        self.assertTrue(text.startswith("# yaml-language-server: $schema=./translation.schema.json\n"), text[:100])
        schema = (self.folder / "translation.schema.json").read_text(encoding="utf-8")
        self.assertEqual(self.run_tool("schema", "--translation"), schema)
        self.assertIn("  beats.monday.responses.one.text:\n    original: One.\n    text:\n", text)
        self.assertIn("is up to date", self.run_tool("translate", "story.yaml", "de"))
        self.assertEqual((self.folder / "story.de.yaml").read_text(encoding="utf-8"), text)

    def test_translate_keeps_what_was_written_and_says_what_to_look_at(self):
        self.mended()
        self.file("story.de.yaml", TRANSLATED)
        report = json.loads(self.run_tool("translate", "story.yaml", "de", "--json"))
        self.assertEqual((report["created"], report["changed"], report["no_longer_used"]), (False, ["seats.lead.brief"], 1))
        self.assertIn("goals.delivery", report["untranslated"])
        text = (self.folder / "story.de.yaml").read_text(encoding="utf-8")
        self.assertIn("    original: You lead.\n    before: You led.\n    text: Du leitest.\n", text)
        self.assertIn("no_longer_used:\n  beats.tuesday.text:\n    original: It goes on.\n    text: Es geht weiter.\n", text)

    def test_translate_leaves_a_file_alone_that_it_cannot_read(self):
        self.mended()
        for slip in (TRANSLATED.replace("  text: Kaputt", "  text: Kaputt: ganz"), TRANSLATED + "extra: yes\n", "\x00", "words"):
            file = self.file("story.de.yaml", slip)
            self.assertIn("story.de.yaml", self.run_tool("translate", "story.yaml", "de", status=1))
            self.assertEqual(file.read_text(encoding="utf-8"), slip)

    def test_translate_says_what_is_wrong_with_its_use(self):
        self.mended()
        self.assertIn("no language", self.run_tool("translate", "story.yaml", "German", status=2))
        self.assertIn("already", self.run_tool("translate", "story.yaml", "en", status=2))
        self.assertIn("S001", self.run_tool("translate", "nowhere.yaml", "de", status=1))
        self.file("story.de.yaml", TRANSLATED)
        self.assertIn("no scenario", self.run_tool("translate", "story.de.yaml", "fr", status=1))

    def test_a_verdict_says_nothing_twice(self):
        said = self.run_tool("simulate", SCENARIOS / "closed-on-sunday.yaml", "--runs", 400)
        leads = [line for line in said.splitlines() if " ahead of " in line]
        self.assertGreaterEqual(len(leads), 3)
        self.assertEqual(len(leads), len({line.split(" by ")[0] for line in leads}), leads)

    def test_check_reports_translations_at_their_lines(self):
        self.mended()
        self.file("story.de.yaml", TRANSLATED)
        self.file("lone.de.yaml", TRANSLATED)
        report = json.loads(self.run_tool("check", ".", "--json", "--no-playing", status=1))
        found = {pathlib.Path(file["file"]).name: [(p["number"], p["line"]) for p in file["problems"]] for file in report["files"]}
        self.assertEqual(found["story.de.yaml"], [("S243", 0), ("S240", 6), ("S241", 9), ("S242", 12)])
        self.assertEqual(found["lone.de.yaml"], [("S244", 0)])
        alone = json.loads(self.run_tool("check", "story.de.yaml", "--json", status=1))
        self.assertEqual([pathlib.Path(file["file"]).name for file in alone["files"]], ["story.de.yaml"])

    def handout(self, scenario="first-day"):
        page = self.folder / "page.html"
        self.run_tool("text", SCENARIOS / f"{scenario}.yaml", "--html", page)
        return page.read_text(encoding="utf-8")

    def test_html_is_one_page_without_network(self):
        self.assert_whole_page(self.handout())

    def assert_whole_page(self, page):
        self.assertNotRegex(page, r"(?:src|href)=")
        self.assertNotIn("http", page)
        open_tags = []

        class Balance(html.parser.HTMLParser):
            def handle_starttag(self, tag, attrs):
                if tag not in ("meta", "br"):
                    open_tags.append(tag)

            def handle_endtag(self, tag):
                assert open_tags.pop() == tag, f"</{tag}> closes something else"

        Balance().feed(page)
        self.assertEqual(open_tags, [])

    def test_secrets_stand_on_their_own_cards_alone(self):
        page = self.handout("what-the-town-drinks")
        cards = page.count('class="secret"')
        self.assertGreaterEqual(cards, 1)
        self.assertEqual(page.count("Only you know:"), cards)
        self.assertEqual(page.count('<section class="card">'), len(re.findall(r"</section>", page)))
        before_cards = page[:page.index('class="card"')]
        for secret in re.findall(r"Only you know:</strong> (.{30})", page):
            self.assertNotIn(secret, before_cards)

    def test_simulate_says_whether_it_is_balanced(self):
        said = self.run_tool("simulate", SCENARIOS / "what-the-town-drinks.yaml", "--runs", 900)
        self.assertIn("Balanced: neither style wins by itself", said)
        self.assertRegex(said, r"dilemma +[-+]\d+\.\d ±\d+\.\d points, best in \d+ %")
        one_sided = self.file("one.yaml", BROKEN.replace("delivry", "order").replace(", next: tuesdy", ", acts: [plan, organize, check]")
                              .replace("text: Two.}", "text: Two., acts: [energize]}"))
        self.assertIn("wins by itself", self.run_tool("simulate", one_sided, "--runs", 900, status=1))

    def test_simulate_is_the_same_whatever_the_threads(self):
        for scenario in scenarios():
            one, four = (self.run_tool("simulate", scenario, "--runs", 300, "--json", "--threads", n) for n in (1, 4))
            self.assertTrue(one == four, scenario)
            self.assertIn("verdict", json.loads(one))

    def test_simulate_plays_the_styles_asked_for(self):
        report = json.loads(self.run_tool("simulate", SCENARIOS / "first-day.yaml", "--runs", 40, "--json", "--no-judging",
                                          "--policy", "random", "--policy", "alternating"))
        self.assertEqual([(s["style"], s["games"]) for s in report["styles"]], [("random", 20), ("alternating", 20)])
        self.assertNotIn("verdict", report)
        self.assertEqual(report["responses"], [])
        self.run_tool("simulate", SCENARIOS / "first-day.yaml", "--policy", "bossy", status=2)

    def test_simulate_page_is_whole(self):
        page = self.folder / "report.html"
        self.run_tool("simulate", SCENARIOS / "first-day.yaml", "--runs", 200, "--html", page)
        text = page.read_text(encoding="utf-8")
        self.assert_whole_page(text)
        self.assertGreaterEqual(text.count("<svg"), 4)

    def test_graph_draws_every_situation(self):
        self.run_tool("graph", SCENARIOS / "first-day.yaml")
        drawing = (self.folder / "first-day.svg").read_text(encoding="utf-8")
        story = (SCENARIOS / "first-day.yaml").read_text(encoding="utf-8").split("\nbeats:\n")[1].split("\nendings:\n")[0]
        beats = re.findall(r"^  - id: (\w+)$", story, re.M)
        self.assertGreater(len(beats), 4)
        for beat in beats:
            self.assertTrue(beat in drawing, beat)
        self.assertEqual(list(self.folder.glob("*.dot")), [])

    def test_graph_can_be_had_as_text(self):
        said = self.run_tool("graph", SCENARIOS / "what-the-town-drinks.yaml", "--dot")
        self.assertTrue(said.startswith('digraph "What the Town Drinks"'))
        self.assertGreater(said.count("->"), 10)

    STORY = ":: Start\nIt begins. <<set $x to 1>>\n[[On->Room]] [[Out->End]]\n:: Room\n[[End]] [[Start]]\n:: End\nOver.\n"

    def test_import_makes_a_scenario_that_loads(self):
        self.file("story.twee", self.STORY)
        said = self.run_tool("import", "story.twee", "mine.yaml")
        self.assertIn("story.twee:2: Not carried over: <<set $x to 1>>", said)
        self.run_tool("check", "--errors-only", "mine.yaml")

    def test_import_never_overwrites(self):
        self.file("story.twee", self.STORY)
        mine = self.file("story.yaml", "my words")
        self.run_tool("import", "story.twee", status=2)
        self.assertEqual(mine.read_text(), "my words")

    def test_import_says_why_not(self):
        self.file("poem.txt", "Once upon a time")
        self.assertIn(":: Name", self.run_tool("import", "poem.txt", status=1))
        self.assertIn("no such file", self.run_tool("import", "nowhere.twee", status=2))
        self.assertFalse((self.folder / "poem.yaml").exists())

    def test_wrong_use_ends_with_two(self):
        for arguments in ((), ("chekc",), ("check",), ("check", "--jsn", "x.yaml"), ("new", "a.yaml", "--template", "huge")):
            self.assertIn("--help", self.run_tool(*arguments, status=2))

    def test_schema_is_the_published_one(self):
        self.assertEqual(self.run_tool("schema"), (SCENARIOS / "scenario.schema.json").read_text(encoding="utf-8"))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[3:]], verbosity=2)
