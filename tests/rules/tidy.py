"""clang-tidy over what changed: in the working folder, and since this branch left the main one (on the main one
itself: in the last commit). Tidying everything takes minutes; what changed takes seconds."""

import json
import re
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from layout import Skipped
from source import Finding

MOST_FILES = 12
JOBS = 2
# The commands are g++'s; clang does not know some of its warnings, and they are checked at compile time anyway.
EXTRA = ["--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-everything", "--quiet"]


def git(root: Path, *words: str):
    """What git says, or None when it cannot."""
    done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def base(root: Path):
    """The commit to compare with, or None when the history does not reach back that far."""
    head = git(root, "rev-parse", "HEAD")
    for main in ("origin/HEAD", "origin/main"):
        fork = git(root, "merge-base", "HEAD", main)
        if fork and fork != head:
            return fork
    return git(root, "rev-parse", "--verify", "--quiet", "HEAD~1")


def changed(root: Path):
    if git(root, "rev-parse", "HEAD") is None:
        raise Skipped("this is not a git checkout, so nothing tells what changed")
    start = base(root)
    listed = git(root, "diff", "--name-only", "--diff-filter=d", "--relative", start or "HEAD") or ""
    fresh = git(root, "ls-files", "--others", "--exclude-standard") or ""
    names = {name for name in (listed + "\n" + fresh).splitlines() if name.endswith((".cpp", ".hpp"))}
    if not names:
        raise Skipped("no C++ file has changed" if start else "the history holds one commit and nothing is changed")
    return names


def units(names, commands):
    """The compiled files to look at: those that changed, and the ones beside a changed header."""
    wanted = {name if name.endswith(".cpp") else name[:-4] + ".cpp" for name in names}
    return sorted(wanted & commands)


def check(root: Path, build: Path):
    program = shutil.which("clang-tidy-14") or shutil.which("clang-tidy")
    if program is None:
        raise Skipped("clang-tidy is not installed")
    database = build / "compile_commands.json"
    if not database.is_file():
        raise Skipped(f"{database} does not exist")
    compiled = set()
    for entry in json.loads(database.read_text(encoding="utf-8")):
        path = Path(entry["file"])
        if path.is_relative_to(root):
            compiled.add(path.relative_to(root).as_posix())
    chosen = units(changed(root), compiled)
    if not chosen:
        raise Skipped("nothing that changed is compiled on its own")
    if len(chosen) > MOST_FILES:
        print(f"{len(chosen)} files changed; the {MOST_FILES} largest are looked at.")
        chosen = sorted(chosen, key=lambda name: -(root / name).stat().st_size)[:MOST_FILES]
    found = set()
    with ThreadPoolExecutor(JOBS) as pool:
        for part in pool.map(lambda name: look_at(program, root, build, name), chosen):
            found |= part
    return sorted(found)


def look_at(program, root, build, name):
    done = subprocess.run([program, "-p", str(build), *EXTRA, str(root / name)],
                          cwd=root, capture_output=True, text=True, check=False)
    found = set()
    for match in re.finditer(r"^(/.+?):(\d+):\d+: (?:warning|error): (.+)$", done.stdout, re.M):
        path = Path(match[1])
        where = path.relative_to(root) if path.is_relative_to(root) else path
        found.add(Finding(where.as_posix(), int(match[2]), match[3]))
    if done.returncode != 0 and not found:
        found.add(Finding(name, 1, (done.stdout + done.stderr).strip()))
    return found
