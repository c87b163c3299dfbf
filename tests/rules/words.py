"""Words that do not belong into a finished file: reminders to oneself, and paths of the machine it was written on."""

import re
from pathlib import Path

from source import Finding, files

# Written in pieces, so that this file itself holds none of them.
_REMINDERS = ["TO" "DO", "FIX" "ME", "X" "XX", "HA" "CK"]
BANNED = {
    r"\b(?:" + "|".join(_REMINDERS) + r")\b": "do it or say why not",
    r"(?<![\w./$}~-])/(?:work|root|tmp/brief)/[\w.-]": "a path of one machine",
    r"\b(?:for " r"now|temporary " r"hack|not (?:yet )?" r"implemented)\b": "finish it",
    r"(?i)\b(?:see |fixes |closes )?issue " r"#?\d+\b": "the source explains itself without a tracker",
}
TEXT = (".cpp", ".hpp", ".proto", ".py", ".sh", ".md", ".txt", ".cmake", ".json", ".yaml", ".yml", ".mjs", ".in")
EXTENSIONLESS = ("play", "test", "run", ".clang-tidy", ".clang-format", ".gitignore", ".editorconfig")


def check(root: Path):
    found = []
    for path in files(root):
        if path.suffix not in TEXT and path.name not in EXTENSIONLESS:
            continue
        for number, line in enumerate((root / path).read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            for pattern, message in BANNED.items():
                for match in re.finditer(pattern, line):
                    found.append(Finding(path.as_posix(), number, f"'{match.group()}': {message}"))
    return found
