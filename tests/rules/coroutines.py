"""What is written differently in a coroutine because of g++ 12, and so that nothing is lost or left dangling.

g++ 12.2 destroys an aggregate temporary, or a lambda with captures, twice when it stands inside a co_await
expression: name it first, then await it. References taken by a coroutine outlive their objects too easily, and
a coroutine started 'detached' loses its exception.
"""

import re
from pathlib import Path

from source import Finding, code_files, code_only, line_of, read

_CLOSES = {"(": ")", "[": "]", "{": "}"}
_TEMPORARY = re.compile(r"(?:[\w>]\s*|[(,]\s*)\{")
_CAPTURING = re.compile(r"(?:^|[(,=&|!?:]|\breturn)\s*\[\s*[^\]\s][^\]]*\]\s*(?:\(|\{|mutable)")
_AWAITABLE_FUNCTION = re.compile(r"\bawaitable<[^;{}()]*>\s+[\w:~]+\s*\(")
_CAPTURING_COROUTINE = re.compile(r"\[\s*[^\]\s][^\]]*\]\s*\([^()]*\)\s*(?:mutable\s*)?(?:noexcept\s*)?->\s*[\w:]*\bawaitable<")
_DETACHED = re.compile(r"\bdetached\b")


def expression_after(code: str, start: int) -> str:
    """From start to the end of the full expression: a ';', or a bracket or comma that closes an outer one."""
    depth = 0
    for i in range(start, len(code)):
        c = code[i]
        if c in "([{":
            # The body of `if (co_await x) {` or `for (...) {` is not part of the expression.
            depth += 1
        elif c in ")]}":
            if depth == 0:
                return code[start:i]
            depth -= 1
        elif depth == 0 and c in ";,":
            return code[start:i]
    return code[start:]


def inside(code: str, opening: int) -> str:
    """The text between the bracket at `opening` and the one that closes it."""
    depth = 0
    for i in range(opening, len(code)):
        depth += (code[i] in _CLOSES) - (code[i] in _CLOSES.values())
        if depth == 0:
            return code[opening + 1:i]
    return code[opening + 1:]


def check(root: Path):
    found = []
    for path in code_files(root):
        code = code_only(read(root, path))
        where = path.as_posix()

        def say(offset, message):
            found.append(Finding(where, line_of(code, offset), message))

        for match in re.finditer(r"\bco_await\b", code):
            expression = expression_after(code, match.end())
            if _TEMPORARY.search(expression):
                say(match.start(), "name the temporary before co_await (g++ 12 destroys it twice)")
            if _CAPTURING.search(expression):
                say(match.start(), "name the lambda before co_await (g++ 12 destroys its captures twice)")
        for match in _AWAITABLE_FUNCTION.finditer(code):
            if "&&" in inside(code, match.end() - 1):
                say(match.start(), "a coroutine takes its parameters by value, not by &&")
        for match in _CAPTURING_COROUTINE.finditer(code):
            say(match.start(), "the captures of a coroutine lambda die before its body; use a function with arguments")
        for match in _DETACHED.finditer(code):
            say(match.start(), "'detached' loses exceptions; give co_spawn a handler that logs")
    return found
