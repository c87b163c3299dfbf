"""Setting up, with a pretended Debian: which packages are asked for, and what is said when that fails."""

import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

SETUP = Path(__file__).resolve().parents[2] / "cmake" / "setup.sh"

# Each pretended command notes how it was called; what it answers is set by files beside it.
DPKG_QUERY = """#!/bin/sh
while IFS= read -r name; do printf 'ii  %s\\n' "$name"; done < {box}/installed
"""
APT_GET = """#!/bin/sh
echo "$@" >> {box}/called
case "$*" in
*--simulate*) exit "$(cat {box}/known)" ;;
*update*) echo 0 > {box}/known; exit 0 ;;
esac
echo "what apt says"
exit "$(cat {box}/result)"
"""


class SettingUp(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.box = Path(folder.name)
        # A project with a short list of its own.
        (self.box / "cmake").mkdir()
        (self.box / "cmake" / "setup.sh").write_text(SETUP.read_text())
        (self.box / "cmake" / "packages.txt").write_text("# list\nplay cmake configures\nplay mold links fast\ntest xvfb a screen\n")
        (self.box / "bin").mkdir()
        self.command("dpkg-query", DPKG_QUERY)
        self.command("apt-get", APT_GET)
        self.command("id", "#!/bin/sh\necho 0\n")
        self.say(installed="cmake\n", known="0", result="0")

    def command(self, name, text):
        path = self.box / "bin" / name
        path.write_text(text.replace("{box}", str(self.box)))
        path.chmod(0o755)

    def say(self, **files):
        for name, text in files.items():
            (self.box / name).write_text(text)

    def run_setup(self, script="ensure_packages play"):
        return subprocess.run(["bash", "-c", f"set -u; source {self.box}/cmake/setup.sh; {script}"], text=True,
                              capture_output=True, stdin=subprocess.DEVNULL, check=False,
                              env={**os.environ, "PATH": f"{self.box}/bin:/usr/bin:/bin"})

    def calls(self):
        path = self.box / "called"
        return path.read_text().splitlines() if path.exists() else []

    def test_nothing_happens_when_nothing_is_missing(self):
        self.say(installed="cmake\nmold\n")
        done = self.run_setup()
        self.assertEqual((done.returncode, done.stdout, done.stderr, self.calls()), (0, "", "", []))

    def test_on_a_bare_system_everything_is_missing(self):
        self.say(installed="")
        self.assertEqual(self.run_setup().returncode, 0)
        self.assertRegex(self.calls()[-1], r"--no-remove cmake mold$")

    def test_what_is_missing_is_named_with_its_reason_and_installed(self):
        done = self.run_setup()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr, r"mold +links fast")
        self.assertNotRegex(done.stderr, r"cmake +configures|xvfb")
        self.assertEqual(done.stdout, "")
        self.assertRegex(self.calls()[-1], r"install --no-install-recommends --no-remove mold$")
        self.assertFalse(any("update" in call for call in self.calls()))

    def test_a_fresh_system_gets_its_package_lists_first(self):
        self.say(known="100")
        self.assertEqual(self.run_setup().returncode, 0)
        self.assertEqual([bool(re.search("update", call)) for call in self.calls()], [False, True, False])

    def test_of_alternatives_one_is_enough(self):
        self.alternatives()
        self.say(installed="cmake\nboost-b\n")
        done = self.run_setup()
        self.assertEqual((done.returncode, done.stderr, self.calls()), (0, "", []))

    def test_of_alternatives_the_first_that_apt_knows_is_installed(self):
        self.alternatives()
        done = self.run_setup()
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertRegex(done.stderr, r"boost-a or boost-b +sockets")
        self.assertRegex(self.calls()[-1], r"install --no-install-recommends --no-remove boost-b$")

    def test_alternatives_are_chosen_again_once_the_package_lists_are_there(self):
        self.alternatives()
        self.say(known="100")
        self.assertEqual(self.run_setup().returncode, 0)
        self.assertRegex(self.calls()[-1], r"--no-remove boost-b$")

    def alternatives(self):
        """A project that needs boost-a or boost-b, on a Debian that has only the second."""
        (self.box / "cmake" / "packages.txt").write_text("play cmake configures\nplay boost-a|boost-b sockets\n")
        self.command("apt-get", APT_GET.replace("case ", 'case "$*" in *boost-a*) exit 100 ;; esac\ncase ', 1))

    def test_two_lists_are_one_installation(self):
        self.run_setup("ensure_packages play test")
        self.assertRegex(self.calls()[-1], r"mold xvfb$")

    def test_failing_says_what_to_run_by_hand(self):
        self.say(result="100")
        done = self.run_setup()
        self.assertEqual(done.returncode, 1)
        self.assertIn("what apt says", done.stderr)
        self.assertIn("apt-get install --no-install-recommends mold", done.stderr)

    def test_without_root_and_sudo_it_says_what_to_run(self):
        self.command("id", "#!/bin/sh\necho 1000\n")
        for name in ("bash", "dirname", "awk", "sort", "cat"):
            (self.box / "bin" / name).symlink_to(f"/usr/bin/{name}" if Path(f"/usr/bin/{name}").exists() else f"/bin/{name}")
        done = subprocess.run(["/bin/bash", "-c", f"source {self.box}/cmake/setup.sh; ensure_packages play"], text=True,
                              capture_output=True, stdin=subprocess.DEVNULL, check=False, env={"PATH": f"{self.box}/bin"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("no sudo", done.stderr)
        self.assertIn("apt-get install --no-install-recommends mold", done.stderr)
        self.assertEqual(self.calls(), [])

    def test_with_sudo_only_apt_runs_as_root(self):
        self.command("id", "#!/bin/sh\necho 1000\n")
        self.command("sudo", '#!/bin/sh\nprintf "%s\\n" "$*" >> {box}/as_root\nshift\nexec "$@"\n')
        self.assertEqual(self.run_setup().returncode, 0)
        as_root = (self.box / "as_root").read_text().splitlines()
        self.assertEqual(len(as_root), 1)
        self.assertRegex(as_root[0], r"^-n env DEBIAN_FRONTEND=noninteractive apt-get .* install .*mold$")

    def test_there_is_always_at_least_one_build_job(self):
        jobs = self.run_setup("free_memory_kb() { echo 1000; }; build_jobs")
        self.assertEqual(jobs.stdout, "1\n")
        jobs = self.run_setup("free_memory_kb() { echo 4000000; }; nproc() { echo 64; }; build_jobs")
        self.assertEqual(jobs.stdout, "2\n")


if __name__ == "__main__":
    unittest.main()
