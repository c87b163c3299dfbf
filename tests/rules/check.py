"""check.py RULE ROOT [BUILD]: prints every place that breaks the rule. 0 = none, 1 = some, 77 = not checked here."""

import importlib
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

from layout import Skipped  # noqa: E402


def main(rule, root, *build):
    try:
        found = importlib.import_module(rule).check(Path(root).resolve(), *map(Path, build))
    except Skipped as reason:
        print(f"Not checked: {reason}.")
        return 77
    for finding in found:
        print(finding)
    print(f"{rule}: {len(found)} found" if found else f"{rule}: all well")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
