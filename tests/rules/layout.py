"""Every C++ file is laid out as .clang-format says (version 14: other versions lay some lines out otherwise)."""

import re
import shutil
import subprocess
from pathlib import Path

from source import Finding, code_files

VERSION = "14"


class Skipped(Exception):
    """The rule cannot be checked on this machine; the text says why."""


def formatter():
    for name in (f"clang-format-{VERSION}", "clang-format"):
        program = shutil.which(name)
        if program and f"version {VERSION}." in subprocess.run(
                [program, "--version"], capture_output=True, text=True, check=True).stdout:
            return program
    raise Skipped(f"clang-format {VERSION} is not installed")


def check(root: Path):
    names = [str(p) for p in code_files(root)]
    if not names:
        return []
    said = subprocess.run([formatter(), "--dry-run", "--ferror-limit=0", *names],
                          cwd=root, capture_output=True, text=True, check=False)
    places = {}
    for match in re.finditer(r"^(.+?):(\d+):\d+: (?:warning|error): ", said.stderr, re.M):
        path = Path(match[1])
        name = path.relative_to(root) if path.is_absolute() else path
        places.setdefault(name.as_posix(), []).append(int(match[2]))
    if said.returncode != 0 and not places:
        raise RuntimeError(said.stderr)
    return [Finding(name, lines[0], f"laid out otherwise in {len(lines)} place(s); run clang-format -i on this file")
            for name, lines in sorted(places.items())]
