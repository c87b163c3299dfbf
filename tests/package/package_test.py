"""package_test.py CPACK BUILD SOURCE CASE: one promise about the packages, tried out. 77: not possible here."""

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))

from roots import RELEASES, Unavailable, clean_root, release_of_this_machine  # noqa: E402

CPACK, BUILD, SOURCE = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
MADE, CACHE = BUILD / "packages-tested", BUILD / "roots"
# What any desktop has, and the tarball therefore does not bring along.
DESKTOP = {"bookworm": ("libgl1", "libx11-6", "libxrandr2", "libasound2"),
           "trixie": ("libgl1", "libx11-6", "libxrandr2", "libasound2t64")}
SYSTEM_LIBRARIES = re.compile(
    r"(linux-vdso|ld-linux.*|lib(c|m|dl|rt|pthread|resolv|stdc\+\+|gcc_s)"
    r"|lib(GL|GLX|GLdispatch|X11|Xau|Xdmcp|Xext|Xrandr|Xrender|xcb|asound|udev|cap|z|lzma|md))\.so[.0-9]*")
STICK = "/media/player/USB stick of Ána"


def run(*words, **options):
    done = subprocess.run([str(w) for w in words], text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, **options)
    assert done.returncode == 0, f"{' '.join(map(str, words))} ended with {done.returncode}:\n{done.stdout}"
    return done.stdout


def made(ending) -> Path:
    found = list(MADE.glob(f"*{ending}"))
    assert len(found) == 1, f"{len(found)} packages end in {ending}"
    return found[0]


def unpacked(folder):
    """Both packages, side by side."""
    run("dpkg-deb", "--extract", made(".deb"), Path(folder, "deb"))
    run("dpkg-deb", "--control", made(".deb"), Path(folder, "control"))
    run("tar", "-xzf", made(".tar.gz"), "-C", folder)
    return Path(folder, "deb"), Path(folder, "control"), Path(folder, made(".tar.gz").name.removesuffix(".tar.gz"))


def elf_files(tree):
    for path in sorted(p for p in tree.rglob("*") if p.is_file() and not p.is_symlink()):
        with path.open("rb") as file:
            if file.read(4) == b"\x7fELF":
                yield path


def run_paths(path):
    return re.findall(r"\((?:RUNPATH|RPATH)\).*\[(.*)\]", run("readelf", "-d", path))


# --- made, and looked at from outside


def both_packages_are_made_from_what_is_built():
    shutil.rmtree(MADE, ignore_errors=True)
    run(CPACK, "--config", BUILD / "CPackConfig.cmake", "-B", MADE)
    shutil.rmtree(MADE / "_CPack_Packages")
    assert re.fullmatch(r"twocircles_[0-9.]+_\w+\.deb", made(".deb").name), made(".deb").name
    assert re.fullmatch(r"twocircles-[0-9.]+-linux-\w+\.tar\.gz", made(".tar.gz").name), made(".tar.gz").name


def nothing_of_the_building_machine_is_in_them():
    with tempfile.TemporaryDirectory() as folder:
        deb, control, tarball = unpacked(folder)
        for path in elf_files(deb):
            assert run_paths(path) == [], f"{path} looks for libraries in {run_paths(path)}"
        for path in elf_files(tarball):
            wanted = "$ORIGIN/../lib" if path.parent.name == "bin" else "$ORIGIN"
            assert run_paths(path) == [wanted], f"{path} looks for libraries in {run_paths(path)}"
        for path in [p for tree in (deb, control, tarball) for p in tree.rglob("*") if p.is_file()]:
            for place in (SOURCE, BUILD):
                assert str(place).encode() not in path.read_bytes(), f"{path} names {place}"
            assert path.stat().st_mode & 0o022 == 0, f"{path} may be written by others"


def the_debian_package_says_what_it_installs():
    with tempfile.TemporaryDirectory() as folder:
        deb, control, _ = unpacked(folder)
        fields = (control / "control").read_text(encoding="utf-8")
        for needed in ("fonts-inter", "libc6", "libsfml-window2", "libsqlite3-0", "libprotobuf-lite32"):
            assert re.search(rf"^Depends: .*\b{needed}", fields, re.M), f"no dependency on {needed}:\n{fields}"
        assert re.search(r"^Maintainer: Two Circles <noreply@", fields, re.M), fields
        assert (control / "conffiles").read_text().split() == ["/etc/twocircles/server.toml"]
        for name in ("usr/bin/twocircles", "usr/bin/twocircles-server", "usr/bin/twocircles-scenario", "etc/twocircles/server.toml",
                     "usr/lib/systemd/system/twocircles-server.service", "usr/share/man/man6/twocircles.6.gz",
                     "usr/share/man/man8/twocircles-server.8.gz", "usr/share/man/man1/twocircles-scenario.1.gz",
                     "usr/share/applications/twocircles.desktop", "usr/share/doc/twocircles/copyright",
                     "usr/share/doc/twocircles/changelog.gz",
                     "usr/share/icons/hicolor/scalable/apps/twocircles.svg",
                     "usr/share/twocircles/scenarios/first-day.yaml", "usr/share/twocircles/assets/strings/en.json"):
            assert (deb / name).is_file(), f"{name} is missing"
        assert not (deb / "usr/lib/x86_64-linux-gnu").exists() and not (deb / "usr/serve").exists()
        for script in ("postinst", "prerm", "postrm"):
            run("sh", "-n", control / script)


def the_tarball_needs_no_links_and_no_names_that_a_stick_cannot_hold():
    with tarfile.open(made(".tar.gz")) as archive:
        members = archive.getmembers()
    odd = [m.name for m in members if not (m.isfile() or m.isdir())]
    odd += [m.name for m in members if re.search(r'[\\:*?"<>|]|[ .](/|$)', m.name)]
    assert not odd, f"a stick with FAT cannot hold {odd}"
    assert len({m.name.lower() for m in members}) == len(members), "two names differ in case alone"
    loose = [m.name for m in members if m.isfile() and bool(m.mode & 0o100) != (
        m.name.split("/")[1] in ("bin", "play", "serve"))]
    assert not loose, f"marked as a program, or not, against what they are: {loose}"


# --- tried out in clean systems


def the_debian_package_installs_plays_and_is_purged_without_a_trace():
    release = release_of_this_machine()
    with clean_root(CACHE, release) as root:
        before = traces(root)
        debs, kept = root.path("/var/cache/apt/archives"), CACHE / f"{release}-debs"
        shutil.copytree(kept, debs, dirs_exist_ok=True) if kept.exists() else None
        shutil.copy(made(".deb"), root.path("/tmp/two.deb"))
        root.run("apt-get -q update")
        root.run("apt-get -q -y -o APT::Keep-Downloaded-Packages=true install --no-install-recommends /tmp/two.deb")
        assert "Two Circles" in root.run("twocircles-server --version")
        assert "Debrief" in root.run("twocircles </dev/null", user="player")
        # The shipped options are ones that the server knows, and only root may read them.
        root.run("""
            test "$(stat -c '%U %a' /etc/twocircles/server.toml)" = 'root 600'
            mkfifo /tmp/said
            twocircles-server --config /etc/twocircles/server.toml --port 0 --data /tmp/journal >/tmp/said &
            read -r line </tmp/said
            case $line in *0.0.0.0*) ;; *) echo "$line"; exit 1 ;; esac
            kill $! && wait $!""")
        check_unit(root, kept, debs)
        root.run("mkdir -p /var/lib/private/twocircles && ln -s private/twocircles /var/lib/twocircles")
        root.run("dpkg --remove twocircles && test -e /etc/twocircles/server.toml && test -d /var/lib/twocircles/.")
        root.run("dpkg --purge twocircles && rm -rf /tmp/two.deb /tmp/said /tmp/journal /home/player")
        assert traces(root) == before, f"left behind: {sorted(traces(root) - before)}"


def check_unit(root, kept, debs):
    """systemd has nothing to say against the unit, and nothing has enabled it."""
    root.run("apt-get -q -y -o APT::Keep-Downloaded-Packages=true install --no-install-recommends systemd")
    shutil.copytree(debs, kept, dirs_exist_ok=True, ignore=shutil.ignore_patterns("partial", "lock"))
    assert "disabled" in root.attempt("systemctl is-enabled twocircles-server.service")[1]
    said = root.run("systemd-analyze verify --man=no /usr/lib/systemd/system/twocircles-server.service")
    assert "twocircles" not in said, said
    # 0 is locked in completely, 10 not at all.
    said = root.run("systemd-analyze security --offline=true --threshold=20 "
                    "/usr/lib/systemd/system/twocircles-server.service")
    assert "Overall exposure level" in said, said
    root.run("systemctl enable twocircles-server.service && dpkg --remove twocircles && dpkg --install /tmp/two.deb")
    assert "disabled" in root.attempt("systemctl is-enabled twocircles-server.service")[1], "removing leaves it enabled"


def traces(root):
    found = root.run("find / -xdev -iname '*twocircles*' -not -path '/proc/*' -not -path '/dev/*'")
    return set(found.split("\n"))


def the_server_of_the_tarball_runs_on_a_bare_debian():
    with clean_root(CACHE, release_of_this_machine()) as root:
        put_on_stick(root)
        assert "Two Circles" in root.run(f"'{STICK}'/*/serve --version", user="player")


def the_tarball_plays_on_debian_12_from_a_stick():
    tarball_plays("bookworm")


def the_tarball_plays_on_debian_13_from_a_stick():
    tarball_plays("trixie")


def tarball_plays(release):
    if RELEASES.index(release) < RELEASES.index(release_of_this_machine()):
        raise Unavailable("a program built here needs a C library that the older Debian does not have")
    with clean_root(CACHE, release, DESKTOP[release]) as root:
        put_on_stick(root)
        whole = contents(root.path(STICK))
        check_libraries(root.run(f"for file in '{STICK}'/*/bin/* '{STICK}'/*/lib/*; do ldd \"$file\"; done"),
                        {p.name for p in root.path(STICK).glob("*/lib/*")})
        assert "Two Circles" in root.run(f"'{STICK}'/*/bin/twocircles-server --version", user="player")
        # Found from another folder, through `sh`, and with a script that plays.
        assert "Debrief" in root.run(f"cd / && '{STICK}'/*/bin/twocircles --autoplay", user="player")
        assert "Debrief" in root.run(f"cd '{STICK}'/* && sh play --autoplay", user="player")
        root.run("test -s ~/.local/share/twocircles/journal.db", user="player")
        # Many sticks are mounted so that nothing on them can be started.
        locked = f"mount --bind '{STICK}' '{STICK}' && mount -o remount,bind,noexec,ro '{STICK}'\n"
        start = "setpriv --reuid=player --regid=player --clear-groups env HOME=/home/player "
        root.run(f"{locked} if {start} '{STICK}'/*/bin/twocircles --version; then exit 1; fi")
        said = root.run(f"{locked} {start} sh '{STICK}'/*/play --autoplay")
        assert "copied to /home/player/.cache/twocircles-" in said and "Debrief" in said, said
        # The copy is used again, unless something on the stick has changed since.
        again = f"{locked} {start} sh '{STICK}'/*/play --version"
        assert "copied" not in root.run(again)
        root.run("sed -i s/First/Last/ /home/player/.cache/twocircles-*/share/twocircles/scenarios/first-day.yaml")
        assert "copied" in root.run(again)
        assert contents(root.path(STICK)) == whole, "something was written to the stick"


def put_on_stick(root):
    root.path(STICK).mkdir(parents=True)
    run("tar", "-xzf", made(".tar.gz"), "-C", root.path(STICK), "--no-same-owner")


def contents(tree):
    return {p.relative_to(tree): hashlib.sha256(p.read_bytes()).digest() for p in tree.rglob("*") if p.is_file()}


def check_libraries(told, brought):
    """What ldd says: everything is found, and what is not the system's own is brought along."""
    for line in told.splitlines():
        found = re.match(r"\s+(?:/\S+/)?(\S+?)(?: => (.*?))?(?: \(0x[0-9a-f]+\))?$", line)
        if found:
            assert found[2] != "not found", f"{found[1]} is missing"
            assert found[1] in brought or SYSTEM_LIBRARIES.fullmatch(found[1]), f"{found[1]} is not in lib/"


if __name__ == "__main__":
    try:
        globals()[sys.argv[4]]()
    except Unavailable as reason:
        print(f"Not tried here: {reason}.")
        sys.exit(77)
    except AssertionError as broken:
        sys.exit(f"{broken}")
