#!/usr/bin/env python3
"""What an author's editor says while they write: the YAML language server itself, with the published schema and with
the one that `twocircles-scenario watch` writes.

usage: editor_test.py TWOCIRCLES_SCENARIO SCENARIOS FOLDER [test names]      (FOLDER: where the server is installed)
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

from language_server import BOUND, LanguageServer, install

TOOL, SCENARIOS, FOLDER = (pathlib.Path(p).resolve() for p in sys.argv[1:4])
PROGRAM = install(FOLDER)

STORY = """# yaml-language-server: $schema=./SCHEMA
format: 1
about: {title: Night, summary: Its parcels., minutes: 5}
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
counters:
  complaints: {meaning: Customers who complained.}
promises:
  saturday: {text: Saturday off., to: [mira]}
beats:
  - id: belt
    title: Belt
    text: The belt stands still.
    responses:
      - id: map
        text: Step by step.
        acts: [plan]
        set: {asked_sam: yes, complaints: 1}
        makes: [saturday]
      - id: ask
        text: What do you see?
        acts: [listen]
  - id: kitchen
    title: Kitchen
    text: Tea.
    when: asked_sam
    responses:
      - {id: stay, text: Stay., acts: [back]}
      - {id: leave, text: Leave., keeps: [saturday]}
endings:
  - {id: done, title: Done, text: Over.}
"""


class EditorTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twocircles-editor-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        for schema in ("scenario.schema.json", "translation.schema.json"):
            shutil.copy(SCENARIOS / schema, self.folder)
        self.server = LanguageServer(PROGRAM)
        self.addCleanup(self.server.close)

    def write(self, text, name="night.yaml", schema="scenario.schema.json"):
        file = self.folder / name
        file.write_text(text.replace("SCHEMA", schema), encoding="utf-8")
        return file

    def with_line(self, after, line, name="draft.yaml", schema="scenario.schema.json"):
        """The story with one more line, and the place of that line's end."""
        lines = STORY.splitlines()
        at = lines.index(after) + 1
        lines.insert(at, line)
        file = self.write("\n".join(lines) + "\n", name, schema)
        self.server.open(file)
        return file, at + 1, len(line)

    def watch(self, file):
        done = subprocess.run([str(TOOL), "watch", "--once", str(file)], capture_output=True, text=True, timeout=BOUND,
                              stdin=subprocess.DEVNULL, check=False)
        self.assertIn(done.returncode, (0, 1), done.stdout + done.stderr)  # warnings are fine

    def test_sound_files_have_no_squiggles(self):
        self.assertEqual(self.server.open(self.write(STORY)), [])
        for file in sorted(SCENARIOS.glob("*.yaml")):
            copy = self.folder / file.name
            shutil.copy(file, copy)
            self.assertEqual(self.server.open(copy), [], file.name)

    def test_slips_are_underlined_on_their_line(self):
        for number, (right, wrong, said) in enumerate((
                ("    title: Belt", "    titel: Belt", "titel"),
                ("        acts: [plan]", "        acts: [plam]", "Value is not accepted"),
                ("  - {id: sam, name: Sam, role: Old hand}", "  - {id: Sam-1, name: Sam, role: Old}", "pattern"),
                ("format: 1", "format: 2", "1"),
                ("  - {id: mira, name: Mira, role: New}", "  - {id: mira, name: Mira}", "role"))):
            text = STORY.replace(right, wrong, 1)
            found = self.server.open(self.write(text, f"slip-{number}.yaml"))
            lines = text.splitlines()
            self.assertTrue([m for line, m in found if lines[line - 1] == wrong and said in m], f"{wrong}: {found}")

    def test_translations_are_checked_as_well(self):
        subprocess.run([str(TOOL), "translate", str(self.write(STORY)), "de"], capture_output=True, check=True, timeout=BOUND)
        made = self.folder / "night.de.yaml"
        self.assertEqual(self.server.open(made), [])
        text = made.read_text(encoding="utf-8")
        self.assertIn("original: The belt stands still.\n    text:\n", text)
        wrong = self.write(text.replace("original: The belt stands still.\n    text:", "original: The belt stands still.\n    txet:"), "slip.de.yaml")
        found = self.server.open(wrong)
        self.assertEqual([wrong.read_text(encoding="utf-8").splitlines()[line - 1].strip() for line, _ in found], ["txet:"], found)
        self.assertIn("txet", found[0][1])

    def test_every_key_is_explained_where_the_pointer_is(self):
        file = self.write(STORY)
        self.server.open(file)
        lines = STORY.splitlines()
        for line, key, said in (("        acts: [plan]", "acts", "What kind of leading this is"),
                                ("    title: Belt", "title", "The heading"),
                                ("followers:", "followers", ""),
                                ("        makes: [saturday]", "makes", "Promises made by this")):
            at = lines.index(line)
            self.assertIn(said, self.server.hover(file, at + 1, lines[at].index(key) + 1) or "", key)
        at = lines.index("followers:")
        self.assertNotEqual(self.server.hover(file, at + 1, 2), "")

    def test_keys_and_words_are_completed(self):
        keys = self.server.completions(*self.with_line("    title: Belt", "    s"))
        for key in ("speaker", "situation", "seconds"):
            self.assertIn(key, keys)
        acts = self.server.completions(*self.with_line("        text: Step by step.", "        acts: []", "acts.yaml")[:2],
                                       len("        acts: ["))
        for act in ("envision", "listen", "make-hero", "blame"):
            self.assertIn(act, acts)

    def test_the_names_of_the_file_are_completed_with_the_schema_that_watch_writes(self):
        self.watch(self.write(STORY))
        own = {"schema": "night.schema.json"}
        for after, line, wanted in (
                ("    title: Belt", "    speaker: ", {"sam", "mira"}),
                ("    title: Belt", "    answers: ", {"lead"}),
                ("    title: Belt", "    when: ", {"asked_sam", "visited(kitchen)", "chosen(belt.map) > 0",
                                                   "morale(sam) >= 50", "kept(saturday)", "complaints >= 1"}),
                ("        text: What do you see?", "        next: ", {"next", "end", "belt", "kitchen"}),
                ("    title: Belt", "    on_timeout: ", {"map", "ask"})):
            found = self.server.completions(*self.with_line(after, line, f"{line.strip(' :')}.yaml", **own))
            self.assertLessEqual(wanted, set(found), line)
        file, line, _ = self.with_line("        text: What do you see?", "        set:\n          ", "set.yaml", **own)
        flags = self.server.completions(file, line + 1, 10)
        self.assertLessEqual({"asked_sam", "complaints"}, set(flags))
        # Other names are for the check to judge: no squiggle on what is about to be written.
        self.assertEqual(self.server.open(self.write(STORY.replace("when: asked_sam", "when: visited(later)"),
                                                     "other.yaml", **own)), [])

    def test_without_that_schema_only_words_of_the_format_are_offered(self):
        found = self.server.completions(*self.with_line("        text: What do you see?", "        next: "))
        self.assertLessEqual({"next", "end"}, set(found))
        self.assertNotIn("kitchen", found)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]], verbosity=2)
