"""Reading the project's own files: which there are, and C++ text with comments and strings blanked out."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

CODE_FOLDERS = ("proto", "server", "client", "tests")
SKIPPED = ("build", ".git", ".cache", "__pycache__")


@dataclass(frozen=True, order=True)
class Finding:
    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


def files(root: Path, *suffixes: str, under=None):
    """Files with these endings, sorted by path, relative to root. No suffix means every file."""
    found = []
    for top in under or ("",):
        for folder, names, entries in os.walk(root / top):
            names[:] = [n for n in names if n not in SKIPPED]
            found += [Path(folder, e).relative_to(root) for e in entries if not suffixes or e.endswith(suffixes)]
    return sorted(set(found))


def code_files(root: Path):
    return files(root, ".cpp", ".hpp", under=[f for f in CODE_FOLDERS if (root / f).is_dir()])


def read(root: Path, path: Path) -> str:
    return (root / path).read_text(encoding="utf-8", errors="replace")


_NOT_CODE = re.compile(
    r"""//[^\n]*|/\*.*?\*/|R"(?P<d>[^()\\\s]{0,16})\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'""",
    re.S,
)


def code_only(text: str) -> str:
    """The text with comments, strings and characters replaced by spaces; every line and column stays."""
    return _NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
