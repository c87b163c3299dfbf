"""The shape of a source file: short, with a purpose stated first, and including its own header first."""

from pathlib import Path

from source import CODE_FOLDERS, Finding, code_files, files, read
from levels import includes

LINES = 400
README_LINES = 40


def check(root: Path):
    found = []
    for path in code_files(root):
        text = read(root, path)
        lines = text.splitlines()
        where = path.as_posix()
        if len(lines) > LINES:
            found.append(Finding(where, LINES + 1, f"{len(lines)} lines; a file has at most {LINES}"))
        if path.suffix == ".hpp":
            found += check_header(where, lines)
        else:
            found += check_own_header(root, path)
    for path in files(root, "README.md"):
        count = len(read(root, path).splitlines())
        if path.parts[0] in CODE_FOLDERS and count > README_LINES:
            message = f"{count} lines; a folder's page has at most {README_LINES}"
            found.append(Finding(path.as_posix(), README_LINES + 1, message))
    return found


def check_header(where, lines):
    found = []
    said = [line for line in lines if line and line != "#pragma once"]
    if not said or not said[0].startswith(("//", "/*")):
        found.append(Finding(where, 1, "a header begins by saying what it is for"))
    if "#pragma once" not in lines:
        found.append(Finding(where, 1, "a header says #pragma once"))
    return found


def check_own_header(root, path):
    """x.cpp includes x.hpp before anything else: this compiles the header alone, at no cost."""
    own = path.with_suffix(".hpp").as_posix()
    all_includes = [(line, header) for line, _, header in includes(root, path)]
    if not (root / own).is_file() or (all_includes and all_includes[0][1] == own):
        return []
    return [Finding(path.as_posix(), all_includes[0][0] if all_includes else 1, f'"{own}" comes first')]
