#!/usr/bin/env python3
"""Opens the debrief's page in a real browser: wide, on a phone, in the dark, on paper.

usage: browser_test.py TWOCIRCLES_SERVER TWOCIRCLES SCENARIOS PICTURES TEST_REPORT [test names]
Exit status 77: this machine has no Chromium, or not what a case needs beside it; it says so.
"""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import browser

SERVER, CLIENT, SCENARIOS, PICTURES, SAMPLE = (pathlib.Path(p) for p in sys.argv[1:6])
BOUND = 200  # seconds until a hung program is given up
WIDE, PHONE = (1280, 900), (390, 844)
HEADINGS = {"first-day": ("How it ended", "What happened", "Every decision", "What became of people"),
            "first-day.de": ("Wie es ausging", "Was geschah", "Jede Entscheidung", "Was aus den Leuten wurde")}

# Whatever sticks out of the page, and words of a drawing that stick out of it or cover each other.
OVER = """(() => {
  const found = [], width = document.documentElement.clientWidth;
  for (const one of document.querySelectorAll('body *')) {
    const box = one.getBoundingClientRect();
    if (box.width && (box.right > width + 1 || box.left < -1))
      found.push(one.tagName + ' sticks out: ' + one.textContent.slice(0, 40));
  }
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect(), words = [...svg.querySelectorAll('text')];
    const boxes = words.map(word => word.getBoundingClientRect());
    boxes.forEach((a, i) => {
      if (a.right > frame.right + 1 || a.left < frame.left - 1 || a.bottom > frame.bottom + 1)
        found.push('cut off in a drawing: ' + words[i].textContent);
      boxes.slice(i + 1).forEach((b, j) => {
        if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
          found.push('covers each other: ' + words[i].textContent + ' / ' + words[i + 1 + j].textContent);
      });
    });
  }
  return found;
})()"""

# Words whose colour stands out from what is behind them less than WCAG 2.2 AA asks (4.5 to 1).
PALE = """(() => {
  const light = colour => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(value => value / 255)
      .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const clear = colour => /rgba\\(.*, 0\\)|transparent/.test(colour);
  const behind = one => {
    for (; one; one = one.parentElement)
      if (!clear(getComputedStyle(one).backgroundColor)) return getComputedStyle(one).backgroundColor;
    return 'rgb(255, 255, 255)';
  };
  const found = [];
  for (const one of document.querySelectorAll('body *')) {
    if (![...one.childNodes].some(node => node.nodeType === 3 && node.textContent.trim())) continue;
    if (one.closest('title, desc')) continue;
    const style = getComputedStyle(one), colour = one.closest('svg') ? style.fill : style.color;
    const pair = [light(colour), light(behind(one))].sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < 4.5) found.push(ratio.toFixed(2) + ' ' + colour + ': ' + one.textContent.slice(0, 40));
  }
  return found;
})()"""


class BrowserTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twocircles-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        PICTURES.mkdir(parents=True, exist_ok=True)

    def report(self, scenario="first-day"):
        data = self.folder / "data"
        subprocess.run([str(CLIENT), "--autoplay", "--scenario", scenario, "--seed", "5", "--name", "Zoë", "--data", str(data),
                        "--settings", str(self.folder / "settings"), "--scenarios", str(SCENARIOS)],
                       check=True, timeout=BOUND, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        page = self.folder / (scenario + ".html")
        subprocess.run([str(SERVER), "--data", str(data), "--scenarios", str(SCENARIOS), "report", "1", "--html", str(page)],
                       check=True, timeout=BOUND, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        return page

    def sample(self):
        """The page of the debrief that has everything in it which a page can tell."""
        page = self.folder / "sample.html"
        subprocess.run([str(SAMPLE), "[page]"], check=True, timeout=BOUND, env={"TWOCIRCLES_PAGE": str(page)},
                       stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        return page

    def browser(self):
        made = browser.Browser()
        self.addCleanup(made.close)
        return made

    def written(self, text):
        page = self.folder / "written.html"
        page.write_text(text, encoding="utf-8")
        return page

    def test_a_page_opens_without_complaint_and_asks_for_nothing(self):
        seen = self.browser()
        seen.show(self.report().as_uri(), *WIDE)
        self.assertEqual(seen.complaints(), [])
        self.assertEqual(seen.requests(), [])
        self.assertEqual([text for text in seen.value("[...document.querySelectorAll('h2')].map(one => one.textContent)")
                          if text in HEADINGS["first-day"]], list(h for h in HEADINGS["first-day"][:2]) +
                         ["What became of people", "Every decision"])
        self.assertGreaterEqual(seen.value("[...document.querySelectorAll('svg polyline')]"
                                           ".filter(one => one.getBoundingClientRect().width > 100).length"), 7)
        bad = self.written("<!DOCTYPE html><title>t</title><img src='http://127.0.0.1:9/x'><script>nothing.there()</script>")
        seen.show(bad.as_uri(), *WIDE)
        self.assertEqual(seen.requests(), ["http://127.0.0.1:9/x"])
        self.assertGreaterEqual(len(seen.complaints()), 1)

    def look(self, scenario, page):
        seen, page = self.browser(), page.as_uri()
        for name, size, dark in (("wide", WIDE, False), ("phone", PHONE, False), ("dark", WIDE, True), ("phone-dark", PHONE, True)):
            seen.show(page, *size, dark=dark)
            (PICTURES / f"report-{scenario}-{name}.png").write_bytes(seen.picture())
            self.assertEqual(seen.value(OVER), [], name)
            self.assertEqual(seen.value(PALE), [], name)
        return seen

    def test_nothing_is_cut_off_or_pale_wide_on_a_phone_and_in_the_dark(self):
        seen = self.look("first-day", self.report())
        self.look("sample", self.sample())
        bad = self.written("<!DOCTYPE html><title>t</title><body><p style='width:3000px;color:#999'>wide and pale</p>"
                           "<svg viewBox='0 0 100 100' width='100'><text x='90' y='50'>sticks out</text></svg>")
        seen.show(bad.as_uri(), *WIDE)
        self.assertIn("P sticks out: wide and pale", seen.value(OVER))
        self.assertIn("cut off in a drawing: sticks out", seen.value(OVER))
        self.assertEqual(len(seen.value(PALE)), 1)

    def test_a_german_page_is_german_and_fits_as_well(self):
        seen = self.look("first-day.de", self.report("first-day.de"))
        self.assertEqual(seen.value("document.documentElement.lang"), "de")
        headings = seen.value("[...document.querySelectorAll('h2')].map(one => one.textContent)")
        for heading in HEADINGS["first-day.de"]:
            self.assertIn(heading, headings)

    def test_a_page_prints_on_paper_with_all_its_words(self):
        if not shutil.which("pdftotext"):
            self.skipTest("no pdftotext: install poppler-utils")
        seen = self.browser()
        seen.show(self.report().as_uri(), *WIDE, dark=True)  # paper is white whatever the screen is
        pdf = PICTURES / "report-first-day.pdf"
        pdf.write_bytes(seen.printed())
        text = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, timeout=BOUND).stdout.decode()
        self.assertGreaterEqual(text.count("\f"), 2)  # one ends each page
        self.assertEqual([page for page in text.split("\f")[:-1] if not page.strip()], [])
        for heading in HEADINGS["first-day"]:
            self.assertIn(heading, text)

    def test_a_validator_finds_nothing_wrong(self):
        if not shutil.which("tidy"):
            self.skipTest("no validator: install tidy")

        def found(page):
            told = subprocess.run(["tidy", "-quiet", "-errors", str(page)], capture_output=True, timeout=BOUND)
            return told.stderr.decode().strip()
        self.assertEqual(found(self.report()), "")
        self.assertEqual(found(self.report("first-day.de")), "")
        self.assertEqual(found(self.sample()), "")
        self.assertIn("missing </b>", found(self.written("<!DOCTYPE html><html lang='en'><title>t</title><p><b>open</p>")))


class Result(unittest.TextTestResult):
    def addSkip(self, test, reason):
        print("skipped:", reason)
        super().addSkip(test, reason)


if __name__ == "__main__":
    if not browser.program():
        print("skipped: no Chromium here; .ci/run installs it")
        sys.exit(77)
    done = unittest.main(argv=[sys.argv[0], *sys.argv[6:]], exit=False,
                         testRunner=unittest.TextTestRunner(resultclass=Result)).result
    sys.exit(1 if not done.wasSuccessful() else 77 if done.skipped else 0)
