"""What robots print with --tell, and the comparison of what they saw last. Formats: docs/operating.md."""
import re


def acknowledged(lines):
    """(number, what, who) of each request that the server said was done."""
    found = []
    for line in lines:
        match = re.fullmatch(r"done ([0-9a-f]{16}) (\S+) by (.*)", line)
        if match:
            found.append((int(match[1], 16), match[2], match[3]))
    return found


class LastView:
    """What one client saw last: values that every client has, and numbered ones that those have who were there."""

    def __init__(self, who):
        self.who = who
        self.public, self.witnessed = {}, {}
        self.room = self.phase = self.state = self.view = None


def last_views(lines):
    found = {}
    for line in lines:
        cells = line.split("\t")
        if len(cells) == 4 and cells[0] in ("public", "witnessed"):
            view = found.setdefault(cells[1], LastView(cells[1]))
            getattr(view, cells[0])[cells[2]] = cells[3]
        match = re.fullmatch(r"final (.*) room=(\w+) phase=(\w+) .* state=(\w{16}) view=(\w{16})", line)
        if match:
            view = found.setdefault(match[1], LastView(match[1]))
            view.room, view.phase, view.state, view.view = match.group(2, 3, 4, 5)
    return list(found.values())


def first_difference(views):
    """What two clients of one room do not agree on, in a sentence; None when all saw the same."""
    first = views[0]
    for one in views:
        if one.phase != "ended":
            return f"{one.who} did not see the end: its last phase is {one.phase}"
        for key in sorted(first.public.keys() | one.public.keys()):
            mine, its = first.public.get(key), one.public.get(key)
            if mine != its:
                return f"{key}: {first.who} sees {mine!r}, {one.who} sees {its!r}"
        if (one.state, one.view) != (first.state, first.view):
            return (f"hashes: {first.who} has state {first.state} view {first.view}, "
                    f"{one.who} has state {one.state} view {one.view}")
    seen = {}
    for one in views:
        for key, value in one.witnessed.items():
            who, known = seen.setdefault(key, (one.who, value))
            if known != value:
                return f"{key}: {who} sees {known!r}, {one.who} sees {value!r}"
    return None
