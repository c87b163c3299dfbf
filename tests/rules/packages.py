"""The table of packages in docs/building.md names exactly the packages that ./play and ./test install."""

import re
from pathlib import Path

from source import Finding, read

LIST, PAGE = Path("cmake/packages.txt"), Path("docs/building.md")


def check(root: Path):
    found, installed = [], {}
    for number, line in enumerate(read(root, LIST).splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        match = re.fullmatch(r"(play|test|long)\s+([a-z0-9.+-]+(?:\|[a-z0-9.+-]+)*)\s+(\S.*)", line)
        if not match:
            found.append(Finding(LIST.as_posix(), number, "a line is: play, test or long, a package or a|b, a reason"))
            continue
        for name in match[2].split("|"):
            if name in installed:
                found.append(Finding(LIST.as_posix(), number, f"{name} stands twice"))
            installed[name] = number
    told = {}
    for number, line in enumerate(read(root, PAGE).splitlines(), 1):
        if re.match(r"\|\s*`", line):
            for name in re.findall(r"`([^`]+)`", line.split("|")[1]):
                told[name] = number
    found += [Finding(LIST.as_posix(), n, f"{p} is missing in {PAGE}") for p, n in installed.items() if p not in told]
    found += [Finding(PAGE.as_posix(), n, f"{p} is not installed by {LIST}") for p, n in told.items() if p not in installed]
    return found
