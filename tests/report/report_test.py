#!/usr/bin/env python3
"""Plays a game by script, then looks after it with twocircles-server as its owner would.

usage: report_test.py TWOCIRCLES_SERVER TWOCIRCLES SCENARIOS [test names]
"""
import csv
import html.parser
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import xapi_rules

SERVER, CLIENT, SCENARIOS = (pathlib.Path(p) for p in sys.argv[1:4])
BOUND = 200  # seconds until a hung program is given up
VOID = {"meta", "br", "line", "rect", "circle", "polyline"}


class Page(html.parser.HTMLParser):
    """Tags that do not close, ids that stand twice, links that lead nowhere, anything from the network."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.ids, self.links, self.found, self.words = [], [], [], [], []
        self.feed(text)
        self.found += [f"{tag} is not closed" for tag in self.open]
        self.found += [f"the id {one} stands twice" for one in set(self.ids) if self.ids.count(one) > 1]
        self.found += [f"{link} leads nowhere" for link in self.links if link.lstrip("#") not in self.ids]

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if "href" in attributes else []
        for name in ("src", "srcset", "action"):
            if name in attributes:
                self.found.append(f"{tag} has {name}")
        if tag in ("script", "link", "iframe", "img"):
            self.found.append(f"there is a {tag}")
        if tag == "svg":
            for one in attributes.get("aria-describedby", "nothing").split():
                self.links.append("#" + one)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.found.append(f"</{tag}> closes something else")

    def handle_data(self, data):
        self.words.append(data)


class ReportTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twocircles-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = self.folder / "data"
        self.play()

    def play(self, scenario="first-day", name="Zo\u00eb Quill"):
        subprocess.run([str(CLIENT), "--autoplay", "--scenario", scenario, "--seed", "5", "--name", name, "--data",
                        str(self.data), "--settings", str(self.folder / "settings"), "--scenarios", str(SCENARIOS)],
                       check=True, timeout=BOUND, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def server(self, *arguments, status=0):
        done = subprocess.run([str(a) for a in (SERVER, "--data", self.data, "--scenarios", SCENARIOS, *arguments)],
                              capture_output=True, timeout=BOUND, stdin=subprocess.DEVNULL)
        said = done.stdout.decode() + done.stderr.decode()
        self.assertEqual(done.returncode, status, said[-2000:])
        return said

    def test_a_page_is_whole_and_needs_no_network(self):
        page = self.server("report", "1", "--html", "-")
        parsed = Page(page)
        self.assertEqual(parsed.found, [])
        self.assertNotIn("http://", page)
        self.assertNotIn("https://", page)
        for heading in ("How it ended", "What happened", "Every decision", "What became of people"):
            self.assertIn(heading, parsed.words)
        self.assertGreaterEqual(page.count("<svg"), 3)

    def test_tables_are_tables(self):
        self.server("report", "1", "--csv", self.folder / "tables")
        for path in sorted((self.folder / "tables").iterdir()):
            rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8")), strict=True))
            self.assertTrue(rows, path.name)
            self.assertEqual({len(row) for row in rows}, {len(rows[0])}, path.name)
        self.assertEqual(len(list((self.folder / "tables").iterdir())), 14)

    def test_json_holds_what_the_page_tells(self):
        told = json.loads(self.server("report", "1", "--json", "-"))
        self.assertEqual(told["scenario"], "first-day")
        self.assertTrue(told["finished"] and told["exact"])
        self.assertGreaterEqual(len(told["decisions"]), 3)
        self.assertGreaterEqual(len(told["samples"]), len(told["decisions"]))
        self.assertEqual(set(told["samples"][0]["team"]) & {"morale", "risk_taking", "loyalty"},
                         {"morale", "risk_taking", "loyalty"})

    def test_every_statement_keeps_the_rules_of_xapi(self):
        statements = json.loads(self.server("report", "1", "--xapi", "-", "--person", "Zo\u00eb Quill"))
        for statement in statements:
            self.assertEqual(xapi_rules.findings(statement), [], json.dumps(statement)[:600])
        self.assertEqual(xapi_rules.findings({"actor": {}, "verb": {}, "object": {}}) == [], False)

    def test_statements_have_the_same_ids_again(self):
        first, second = (json.loads(self.server("report", "1", "--xapi", "-")) for _ in range(2))
        self.assertEqual([one["id"] for one in first], [one["id"] for one in second])

    def test_a_persons_own_report_needs_a_person(self):
        self.assertIn("Nobody named \u201cNobody\u201d", self.server("report", "1", "--person", "Nobody", status=1))
        self.assertIn("for Zo\u00eb Quill", self.server("report", "1", "--html", "-", "--person", "Zo\u00eb Quill"))

    def test_games_are_listed_and_shown(self):
        self.play("two-keys")
        said = self.server("games", "list")
        self.assertLess(said.index("Two Keys"), said.index("First Day"))  # the one last played first
        listed = json.loads(self.server("games", "list", "--json"))
        self.assertEqual([game["number"] for game in listed], [2, 1])
        shown = self.server("games", "show", listed[0]["code"].lower())
        self.assertIn("Two Keys", shown)
        self.assertIn("finished", shown)

    def test_export_writes_every_format(self):
        self.server("games", "export", "1", self.folder / "out")
        for name in ("report.html", "debrief.json", "xapi.json", "tables/decisions.csv"):
            self.assertTrue((self.folder / "out" / name).stat().st_size > 0, name)
        self.assertEqual(list((self.folder / "out").glob("**/*.part")), [])

    def test_delete_asks_first_and_leaves_no_trace(self):
        self.play("first-day", "Xanthippe")
        self.assertIn("--yes", self.server("games", "delete", "2", status=1))
        self.assertIn(b"Xanthippe", (self.data / "journal.db").read_bytes())
        self.assertIn("Deleted", self.server("games", "delete", "2", "--yes"))
        for path in self.data.glob("journal.db*"):
            self.assertNotIn(b"Xanthippe", path.read_bytes())
        self.assertNotIn("2  ", self.server("games", "list").split("\n")[0][:7])

    def test_what_cannot_be_done_is_said(self):
        self.assertIn("games list", self.server("report", "ZZZZ", status=1))
        self.assertIn("cannot be written", self.server("report", "1", "--html", self.folder / "no" / "where.html", status=1))
        self.assertIn("subcommand", self.server("games", status=2))
        self.assertIn('there is no "games frob"; there are: list, show, export, delete.', self.server("games", "frob", status=2))
        self.assertIn("Did you mean show?", self.server("games", "shwo", status=2))
        shutil.rmtree(self.data)
        self.assertIn("There is no journal in", self.server("games", "list", status=1))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
