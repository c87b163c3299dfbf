"""What the pages point at exists: links between them, their headings, and the paths they name in `code`."""

import re
from pathlib import Path

from source import Finding, files, read

_LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)>\s]+)>?(?:\s+\"[^\"]*\")?\)")
# `server/engine/world.hpp`, `scenarios/`, `client/net/link.cpp:12`; not `server/*` and not `server/<name>`.
_PATH = re.compile(r"`((?:server|client|proto|scenarios|assets|tests|cmake|docs)/[\w./-]*)`")


def anchors(text: str):
    """The names GitHub and GitLab give to the headings of a page."""
    names = set()
    for heading in re.findall(r"^#{1,6}\s+(.+?)\s*#*$", text, re.M):
        plain = re.sub(r"[`*]|\[([^\]]*)\]\([^)]*\)", r"\1", heading).lower()
        names.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return names


def without_blocks(text: str):
    """The page with its fenced blocks blanked, line numbers kept."""
    return re.sub(r"^```.*?^```", lambda m: re.sub(r"[^\n]", " ", m.group()), text, flags=re.S | re.M)


def check(root: Path):
    found = []
    for path in files(root, ".md"):
        text = without_blocks(read(root, path))
        for number, line in enumerate(text.splitlines(), 1):
            for target in _LINK.findall(line):
                if re.match(r"[a-z][a-z0-9+.-]*:", target):
                    continue
                name, _, anchor = target.partition("#")
                page = (root / path.parent / name).resolve() if name else root / path
                if not page.exists():
                    found.append(Finding(path.as_posix(), number, f"leads nowhere: {target}"))
                elif anchor and page.suffix == ".md" and anchor not in anchors(page.read_text(encoding="utf-8")):
                    found.append(Finding(path.as_posix(), number, f"no such heading: {target}"))
            for name in _PATH.findall(line):
                if not (root / name).exists():
                    found.append(Finding(path.as_posix(), number, f"there is no {name}"))
    return found
