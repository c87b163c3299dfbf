"""What a server has kept, read from its journal without the server: which requests it has carried out, and the state
each room was left in. Knows two fields of `Entry` in proto/twocircles/log.proto and the tables of
server/store/schema.cpp."""
import collections
import pathlib
import sqlite3

STATE_HASH, ONCE = 3, 7  # both fixed64


def _varint(body, at):
    value = shift = 0
    while True:
        byte = body[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at


def fixed64_fields(body):
    """number -> value of the fields of that type in an encoded message."""
    found, at = {}, 0
    while at < len(body):
        tag, at = _varint(body, at)
        number, kind = tag >> 3, tag & 7
        if kind == 0:
            _, at = _varint(body, at)
        elif kind == 1:
            found[number] = int.from_bytes(body[at:at + 8], "little")
            at += 8
        elif kind == 2:
            size, at = _varint(body, at)
            at += size
        elif kind == 5:
            at += 4
        else:
            raise ValueError(f"no field is of type {kind}")
    return found


class Room:
    def __init__(self, bodies):
        self.entries = len(bodies)
        self.requests = collections.Counter()  # how often each number of a request was carried out
        self.state = 0  # hash after the last entry
        for body in bodies:
            fields = fixed64_fields(body)
            self.state = fields.get(STATE_HASH, 0)
            if fields.get(ONCE, 0):
                self.requests[fields[ONCE]] += 1


def rooms(data):
    """The rooms in the journal of this folder, in the order they were opened."""
    with sqlite3.connect(f"file:{pathlib.Path(data) / 'journal.db'}?mode=ro", uri=True) as database:
        games = [row[0] for row in database.execute("SELECT id FROM game WHERE kind = 1 ORDER BY id")]
        return [Room([row[0] for row in database.execute(
            "SELECT body FROM entry WHERE game = ? ORDER BY number", (game,))]) for game in games]
