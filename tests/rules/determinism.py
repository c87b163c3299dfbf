"""The engine computes the same bits on every machine: no clock, no foreign chance, no order that depends on
addresses or on the library, and no functions of <cmath> beyond those that IEEE 754 fixes."""

import re
from pathlib import Path

from levels import includes
from source import Finding, code_only, files, line_of, read

FOLDER = "server/engine"
HEADERS = set(
    "algorithm array bit cassert charconv cmath compare concepts cstddef cstdint functional initializer_list"
    " iterator limits map memory numbers numeric optional ranges set span stdexcept string string_view tuple"
    " type_traits utility variant vector".split()
)
# Each pattern with what to do instead.
BANNED = {
    r"\bstd::(?:chrono|time|clock|this_thread|thread|jthread|async)\b": "the engine has no clock and no threads",
    r"\b(?:system|steady|high_resolution)_clock\b": "the engine has no clock; time comes in as story time",
    r"\bstd::(?:random_device|mt19937\w*|minstd\w*|default_random_engine|\w+_distribution|shuffle|sample)\b"
    r"|(?<![\w.:>])s?rand\s*\(": "chance comes from the engine's own counter-based numbers",
    r"\bstd::(?:exp2?|expm1|log|log2|log10|log1p|pow|cbrt|hypot|a?(?:sin|cos|tan)h?|atan2|erfc?|[lt]gamma|fma|lerp)\b"
    r"|(?<![\w.:>])(?:exp|log|pow|sin|cos|tanh)\s*\(": "differs between libraries; use the engine's own function",
    r"\bstd::unordered_\w+": "its order differs between libraries; use a vector or a map",
    r"\bstd::hash\b": "its values differ between libraries; use the engine's own hash",
    r"\bstd::(?:reduce|transform_reduce|execution)\b": "the order of the sum is not fixed; use std::accumulate",
    r"\bstd::(?:sort|partial_sort\w*|nth_element)\b|\bstd::ranges::(?:sort|partial_sort\w*|nth_element)\b":
        "equal elements come out in an order that differs between libraries; use stable_sort",
    r"\bstd::(?:set|map)<[^<>,]*\*": "the order of addresses differs from run to run; order by id",
    r"\blong\s+double\b": "its width differs between machines",
    r"\breinterpret_cast<\s*(?:std::)?u?intptr_t": "addresses differ from run to run; use an id",
    r"\bthread_local\b": "the engine has no hidden state",
    r"\bstatic\s+(?!constexpr\b|const\b|_?assert|inline\s+const)[\w:<>,&* ]+\s+\w+\s*(?:=|\{|;)":
        "the engine has no hidden state",
}


def check(root: Path):
    found = []
    for path in files(root, ".cpp", ".hpp", under=[FOLDER]):
        where = path.as_posix()
        code = code_only(read(root, path))
        for line, quoted, header in includes(root, path):
            if not quoted and header not in HEADERS:
                found.append(Finding(where, line, f"the engine does without <{header}>"))
        for pattern, message in BANNED.items():
            for match in re.finditer(pattern, code):
                words = " ".join(match.group().split())
                found.append(Finding(where, line_of(code, match.start()), f"'{words}': {message}"))
    return sorted(found)
