"""install_test.py CMAKE BUILD SOURCE: installs into a temporary folder and plays there, found through PATH."""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

EXPECTED = (
    "bin/twocircles",
    "bin/twocircles-server",
    "bin/twocircles-scenario",
    "share/twocircles/assets/strings/en.json",
    "share/twocircles/scenarios/first-day.yaml",
    "share/doc/twocircles/docs/architecture.md",
    "share/applications/twocircles.desktop",
)
# A text that only the installed copy of the strings holds shows that this copy is the one being read.
MARKED, MARK = "terminal.no_terminal", "These are the installed texts."


def run(*words, **options):
    done = subprocess.run(words, text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))} ended with {done.returncode}:\n{done.stdout}")
    return done.stdout


def main(cmake, build, source):
    with tempfile.TemporaryDirectory() as folder:
        prefix, home = Path(folder, "prefix"), Path(folder, "home")
        home.mkdir()
        run(cmake, "--install", build, "--prefix", prefix)
        missing = [name for name in EXPECTED if not (prefix / name).is_file()]
        missing += [f"share/twocircles/scenarios/{path.name}" for path in Path(source, "scenarios").glob("*.yaml")
                    if not (prefix / "share/twocircles/scenarios" / path.name).is_file()]
        if missing:
            sys.exit("not installed: " + ", ".join(missing))

        strings = prefix / "share/twocircles/assets/strings/en.json"
        texts = json.loads(strings.read_text(encoding="utf-8"))
        texts[MARKED] = MARK
        strings.write_text(json.dumps(texts), encoding="utf-8")

        kept = {name: value for name, value in os.environ.items()
                if name not in ("DISPLAY", "WAYLAND_DISPLAY") and not name.startswith(("XDG_", "TWOCIRCLES_"))}
        at_home = {**kept, "HOME": str(home), "PATH": f"{prefix}/bin:{kept['PATH']}"}
        run("twocircles-server", "--help", env=at_home, cwd=home)
        run("twocircles-scenario", "check", prefix / "share/twocircles/scenarios", env=at_home, cwd=home)
        said = run("twocircles", env=at_home, cwd=home)
        if MARK not in said:
            sys.exit("the installed texts were not read:\n" + said)


if __name__ == "__main__":
    main(*sys.argv[1:])
