"""Who may include whom. The map is the table in docs/architecture.md itself, so that the page stays true."""

import re
from pathlib import Path, PurePosixPath

from source import Finding, code_files, read

MAP = "docs/architecture.md"
# What a library is called in the map, and how its headers begin.
LIBRARIES = {
    "Asio": r"boost/asio|boost/system|boost/beast",
    "protobuf": r"google/protobuf|twocircles/\w+\.pb\.h",
    "SQLite": r"sqlite3\.h|SQLiteCpp",
    "OpenSSL": r"openssl/",
    "libfyaml": r"libfyaml\.h",
    "PEGTL": r"tao/pegtl",
    "SFML": r"SFML/",
    "Dear ImGui": r"imgui",
    "OpenGL": r"GL/",
    "nlohmann-json": r"nlohmann/",
    "CLI11": r"CLI/",
    "spdlog": r"spdlog/",
    "fmt": r"fmt/",
    "libxml2": r"libxml/",
    "POSIX": r"(unistd|spawn|poll|fcntl|dlfcn|termios|signal|pwd|netdb|ifaddrs)\.h$|sys/|net/|netinet/|arpa/",
}
GENERATED = r"twocircles/\w+\.pb\.h"
# Generated types stay out of headers, apart from those whose very subject is turning them into ours.
MAY_SHOW_GENERATED = r"(^|_)(translate|codec|handshake|wire_message)"
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
_OURS = ("server/", "client/", "proto/", "tests/")
_MADE_BY_PROTOC = "twocircles/"


def read_map(root: Path):
    """folder -> (folders it may use, libraries it may use), from the rows of the table."""
    rules = {}
    for row in read(root, Path(MAP)).splitlines():
        cells = [cell.strip() for cell in row.strip().strip("|").split("|")]
        if len(cells) != 5 or not re.fullmatch(r"[0-9]", cells[0]):
            continue
        folders = re.findall(r"`([^`]+)`", cells[3])
        libraries = [name for name in re.split(r"\s*,\s*", cells[4]) if name and name != "-"]
        for folder in re.findall(r"`([^`]+)`", cells[1]):
            rules[folder] = (set(folders), set(libraries))
    return rules


def owner(path, rules):
    """The deepest folder of the map that holds the path, or None."""
    return next((str(p) for p in PurePosixPath(path).parents if str(p) in rules), None)


def covers(folder, other):
    """Is the other one this folder, or somewhere in it?"""
    return other == folder or other.startswith(folder + "/")


def includes(root: Path, path: Path):
    text = read(root, path)
    for match in _INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[1] == '"', match[2]


def check(root: Path):
    rules = read_map(root)
    if not rules:
        return [Finding(MAP, 1, "the table of levels is gone")]
    found = []
    for folder, (uses, libraries) in rules.items():
        for name in sorted(libraries - LIBRARIES.keys()):
            found.append(Finding(MAP, 1, f"{folder}: no library is called '{name}' here"))
        for used in sorted(uses):
            if not any(covers(used, other) for other in rules):
                found.append(Finding(MAP, 1, f"{folder}: no row is about '{used}'"))
    for path in code_files(root):
        found += check_file(root, path, rules)
    return found + cycles(root)


def check_file(root, path, rules):
    where = path.as_posix()
    in_tests = where.startswith("tests/")
    home = owner(where, rules)
    if home is None and not in_tests:
        return [Finding(where, 1, f"this folder has no row in {MAP}")]
    found = []
    for line, quoted, header in includes(root, path):
        if header.startswith(_MADE_BY_PROTOC):
            quoted = False
        if quoted and not header.startswith(_OURS):
            found.append(Finding(where, line, f"write \"{header}\" from the repository root"))
        elif quoted and not (root / header).is_file():
            found.append(Finding(where, line, f'there is no "{header}"'))
        elif quoted and not in_tests:  # Tests may look into everything.
            other = owner(header, rules)
            if other != home and not any(covers(used, other or header) for used in rules[home][0]):
                found.append(Finding(where, line, f"{home} may not use {other or 'what has no row'} ({header})"))
        elif not in_tests:
            found += check_library(where, line, header, home, rules[home][1])
    return found


def check_library(where, line, header, home, allowed):
    name = next((n for n, pattern in LIBRARIES.items() if re.match(pattern, header)), None)
    if name is None and ("/" in header or "." in header):
        return [Finding(where, line, f"<{header}> belongs to no library of the map")]
    if name is not None and name not in allowed:
        return [Finding(where, line, f"{home} may not use {name} (<{header}>)")]
    if re.match(GENERATED, header) and where.endswith(".hpp") and not re.search(
            MAY_SHOW_GENERATED, PurePosixPath(where).stem):
        return [Finding(where, line, f"generated types stay out of headers (<{header}>)")]
    return []


def cycles(root: Path):
    """Every file that includes itself in the end, once per ring."""
    graph = {}
    for path in code_files(root):
        graph[path.as_posix()] = [(line, h) for line, quoted, h in includes(root, path) if quoted]
    found, done = [], set()

    def visit(name, trail):
        if name in trail:
            ring = trail[trail.index(name):]
            first = min(ring)
            turn = ring.index(first)
            chain = " -> ".join([*ring[turn:], *ring[:turn], first])
            line = next((l for l, h in graph[name] if h in ring), 1)
            found.append(Finding(first, line, f"a ring of includes: {chain}"))
            return
        if name in done:
            return
        for _, header in graph.get(name, []):
            visit(header, [*trail, name])
        done.add(name)

    for name in sorted(graph):
        visit(name, [])
    return sorted(set(found))
