"""Each rule catches what it is there for, and leaves alone what is right: small bad and good trees, written
into a temporary folder. A line that must be caught ends in `// caught`; nothing else may be."""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

import coroutines  # noqa: E402
import determinism  # noqa: E402
import layout  # noqa: E402
import levels  # noqa: E402
import links  # noqa: E402
import packages  # noqa: E402
import shape  # noqa: E402
import source  # noqa: E402
import tidy  # noqa: E402
import words  # noqa: E402

MAP = """
| level | folder | what | may use | libraries |
|---|---|---|---|---|
| 0 | `server/engine` | rules | - | - |
| 1 | `server/room` | a room | `server/engine` | - |
| 2 | `server/net` | sockets | `server/engine`, `server/room` | Asio, protobuf |
"""
HEADER = "// What it is for.\n#pragma once\n"


class RuleTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def assert_caught(self, rule):
        """Exactly the marked lines are found."""
        marked = set()
        for path in source.files(self.root, ".cpp", ".hpp"):
            for number, line in enumerate(source.read(self.root, path).splitlines(), 1):
                if "// caught" in line:
                    marked.add((path.as_posix(), number))
        found = rule.check(self.root)
        self.assertEqual({(f.path, f.line) for f in found}, marked, "\n".join(map(str, found)))

    def messages(self, rule, *more):
        return [str(f) for f in rule.check(self.root, *more)]


class Levels(RuleTest):
    def setUp(self):
        super().setUp()
        self.write("docs/architecture.md", MAP)
        self.write("server/engine/world.hpp", HEADER)
        self.write("server/room/room.hpp", HEADER + '#include "server/engine/world.hpp"\n')

    def test_downwards_is_allowed(self):
        self.write("server/net/hub.cpp", '#include "server/room/room.hpp"\n#include <boost/asio/post.hpp>\n#include <map>\n')
        self.write("tests/room/room.test.cpp", '#include "server/room/room.hpp"\n#include <catch2/catch.hpp>\n')
        self.assertEqual(self.messages(levels), [])

    def test_upwards_and_strangers_are_caught(self):
        self.write("server/engine/bad.cpp", '#include "server/room/room.hpp" // caught\n#include <boost/asio.hpp> // caught\n')
        self.write("server/room/bad.cpp", '#include "room.hpp" // caught\n#include <unistd.h> // caught\n')
        self.write("server/room/bad2.cpp", '#include "server/engine/gone.hpp" // caught\n#include <surprise/all.h> // caught\n')
        self.write("server/attic/bad.cpp", "int old; // caught\n")
        self.assert_caught(levels)

    def test_generated_types_stay_out_of_headers(self):
        self.write("server/net/hub.cpp", "#include <twocircles/server.pb.h>\n")
        self.write("server/net/translate.hpp", "#include <twocircles/server.pb.h>\n")
        self.write("server/net/hub.hpp", "#include <twocircles/server.pb.h> // caught\n")
        self.assert_caught(levels)

    def test_a_ring_of_includes_is_caught(self):
        self.write("server/room/a.hpp", '#include "server/room/b.hpp"\n')
        self.write("server/room/b.hpp", '#include "server/room/a.hpp"\n')
        self.assertEqual(len(self.messages(levels)), 1)
        self.assertIn("server/room/a.hpp -> server/room/b.hpp -> server/room/a.hpp", self.messages(levels)[0])

    def test_a_map_with_a_hole_is_caught(self):
        self.write("docs/architecture.md", MAP.replace("`server/room`, `", "").replace("Asio", "Asbestos"))
        self.write("docs/architecture.md", MAP.replace("| `server/engine` | - |", "| `server/cellar` | Asbestos |"))
        self.assertEqual(len([m for m in self.messages(levels) if "Asbestos" in m or "cellar" in m]), 2)
        self.write("docs/architecture.md", "nothing")
        self.assertIn("table of levels is gone", self.messages(levels)[0])


class Shape(RuleTest):
    def test_short_files_are_right(self):
        self.write("server/room/room.hpp", HEADER)
        self.write("server/room/room.cpp", '#include "server/room/room.hpp"\n\n#include <map>\n' + "\n" * 397)
        self.write("server/room/README.md", "\n" * 40)
        self.assertEqual(self.messages(shape), [])

    def test_long_files_are_caught(self):
        self.write("server/room/room.cpp", "\n" * 400 + "int one_too_many; // caught\n")
        self.assert_caught(shape)
        self.write("server/room/README.md", "\n" * 41)
        self.assertTrue(any("README.md:41" in m for m in self.messages(shape)))

    def test_headers_say_what_they_are_for(self):
        self.write("server/room/room.hpp", "#pragma once\n#include <map>\n")
        self.write("server/room/seat.hpp", "// A seat.\n")
        self.assertEqual([f.path for f in shape.check(self.root)], ["server/room/room.hpp", "server/room/seat.hpp"])

    def test_the_own_header_comes_first(self):
        self.write("server/room/room.hpp", HEADER)
        self.write("server/room/room.cpp", '#include <map> // caught\n#include "server/room/room.hpp"\n')
        self.assert_caught(shape)


class Coroutines(RuleTest):
    def test_named_first_is_right(self):
        self.write("server/net/good.cpp", """
            Greeting greeting{name, 2};
            co_await send(std::move(greeting));
            auto [error, size] = co_await asio::async_read(socket_, asio::buffer(head), use_now);
            auto work = [socket = std::move(socket)] { return 1; };
            co_await asio::co_spawn(executor, work, asio::use_awaitable);
            if (co_await next()) { stop(); }
            while (auto frame = co_await take()) { values[2] = f{1}; }
            const char* text = "co_await f({1, 2})"; // co_await f(Agg{1})
            awaitable<void> run(Socket socket, const Limits& limits);
            asio::co_spawn(executor, run(std::move(socket), limits), log_failure);
        """)
        self.assertEqual(self.messages(coroutines), [])

    def test_temporaries_are_caught_also_over_several_lines(self):
        self.write("server/net/bad.cpp", """
            co_await send(Greeting{name, 2}); // caught
            co_await send({name, 2}); // caught
            auto answer = co_await ask( // caught
                peer,
                Question{
                    .text = name,
                });
            co_await asio::co_spawn(executor, [socket = std::move(socket)]() -> awaitable<void> { // caught
                co_return;
            }, asio::use_awaitable);
            co_await post(executor, [this] { stop(); }); // caught
        """)
        self.assert_caught(coroutines)

    def test_dangling_parameters_and_lost_errors_are_caught(self):
        self.write("server/net/bad.cpp", """
            asio::awaitable<void> run(Socket&& socket); // caught
            auto work = [this]() -> asio::awaitable<void> { co_return; }; // caught
            asio::co_spawn(executor, run(), asio::detached); // caught
        """)
        self.assert_caught(coroutines)


class Determinism(RuleTest):
    def test_plain_arithmetic_is_right(self):
        self.write("server/engine/good.cpp", """
            #include <cmath>
            double root(double x) { return std::sqrt(x) + exponential(x) + chance.time(); } // std::exp(x)
            static constexpr int kSize = 3;
            std::stable_sort(a, b);
            static Team make(int size);
        """)
        self.assertEqual(self.messages(determinism), [])

    def test_clocks_chance_and_order_are_caught(self):
        self.write("server/engine/model/bad.cpp", """
            #include <chrono> // caught
            auto now = std::chrono::steady_clock::now(); // caught
            std::mt19937 dice; // caught
            int n = rand(); // caught
            std::uniform_int_distribution<int> d; // caught
            double e = std::exp(x); // caught
            double f = pow(x, 2); // caught
            std::unordered_map<int, int> m; // caught
            std::sort(a, b); // caught
            std::set<const Person*> people; // caught
            static int calls = 0; // caught
        """)
        self.assert_caught(determinism)


class Words(RuleTest):
    def test_reminders_and_machine_paths_are_caught(self):
        self.write("server/a.cpp", "// TO" "DO: later // caught\nauto p = \"/ro" "ot/x\"; // caught\n// as iss" "ue #12 says // caught\n")
        self.write("docs/a.md", "In ~/.local/share and $HOME/work/x and /var/lib; the todo list of a scenario.\n")
        self.assert_caught(words)


class Links(RuleTest):
    def test_what_exists_may_be_pointed_at(self):
        self.write("docs/other.md", "# A page\n## One `choice`, seven steps\n")
        self.write("server/room/room.hpp", "")
        self.write("README.md", "[a](docs/other.md#one-choice-seven-steps) [b](https://example.org) `server/room/room.hpp`\n"
                   "```\n[c](nowhere.md)\n```\n")
        self.assertEqual(self.messages(links), [])

    def test_what_leads_nowhere_is_caught(self):
        self.write("docs/other.md", "# A page\n")
        self.write("README.md", "[a](docs/none.md)\n[b](docs/other.md#none)\n`server/room/none.hpp`\n")
        self.assertEqual([f.line for f in links.check(self.root)], [1, 2, 3])


class Packages(RuleTest):
    def test_list_and_page_name_the_same(self):
        self.write("cmake/packages.txt", "play cmake configures\ntest xvfb|xorg a screen\n")
        self.write("docs/building.md", "| `cmake` | configures |\n| `xvfb` or `xorg` | a screen |\n")
        self.assertEqual(self.messages(packages), [])

    def test_differences_are_caught(self):
        self.write("cmake/packages.txt", "play cmake configures\nplay mold links\nplay mold links\nnonsense\n")
        self.write("docs/building.md", "| `cmake` | configures |\n| `xvfb` | a screen |\n")
        self.assertEqual(len(self.messages(packages)), 4)


class Layout(RuleTest):
    def test_a_crooked_line_is_caught(self):
        self.write(".clang-format", "BasedOnStyle: LLVM\n")
        self.write("server/good.cpp", "int one = 1;\n")
        self.write("server/bad.cpp", "int one = 1;\nint   two=2; // caught\nint three   = 3;\n")
        try:
            self.assert_caught(layout)
        except layout.Skipped as reason:
            self.skipTest(str(reason))


class Tidy(RuleTest):
    def setUp(self):
        super().setUp()
        for words_ in (["init", "-q"], ["config", "user.email", "a@b"], ["config", "user.name", "a"]):
            self.git(*words_)
        self.write(".clang-tidy", "Checks: '-*,modernize-use-nullptr'\n")
        self.write("server/old.cpp", "int* old_pointer = 0;\n")
        self.write("server/new.cpp", "int* new_pointer = nullptr;\n")
        entries = ",".join(f'{{"directory": "{self.root}", "command": "g++ -c {n}", "file": "{self.root}/server/{n}"}}'
                           for n in ("old.cpp", "new.cpp"))
        self.write("build/compile_commands.json", f"[{entries}]")
        self.write(".gitignore", "build/\n")
        self.git("add", ".")
        self.git("commit", "-qm", "start")

    def git(self, *words_):
        subprocess.run(["git", "-C", str(self.root), *words_], check=True, capture_output=True)

    def test_only_what_changed_is_looked_at(self):
        with self.assertRaises(layout.Skipped):
            tidy.check(self.root, self.root / "build")
        self.write("server/new.cpp", "int* new_pointer = 0;\n")
        self.assert_one_finding()
        self.git("commit", "-qam", "change")
        self.assert_one_finding()

    def assert_one_finding(self):
        try:
            found = tidy.check(self.root, self.root / "build")
        except layout.Skipped as reason:
            self.skipTest(str(reason))
        self.assertEqual([(f.path, f.line) for f in found], [("server/new.cpp", 1)], "\n".join(map(str, found)))

    def test_a_changed_header_leads_to_the_file_beside_it(self):
        self.assertEqual(tidy.units({"server/new.hpp", "server/only.hpp"}, {"server/new.cpp"}), ["server/new.cpp"])


if __name__ == "__main__":
    unittest.main()
