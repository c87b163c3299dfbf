"""Clean Debian systems to try packages in: made once by mmdebstrap, kept as archives, unpacked fresh for each use."""

import os
import re
import shutil
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

RELEASES = ("bookworm", "trixie")  # Debian 12, Debian 13

# Mounts and processes of a command end with it: nothing is left to clean up, whatever happens.
_ENTER = """
set -e
root=$1; shift
mount --make-rprivate /
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
exec chroot "$root" "$@"
"""


class Unavailable(Exception):
    """This machine cannot make a clean system; the text says why."""


def release_of_this_machine():
    text = Path("/etc/os-release").read_text(encoding="utf-8")
    found = re.search(r"^VERSION_CODENAME=(\w+)", text, re.M)
    if not found or found[1] not in RELEASES:
        raise Unavailable("packages are tried on Debian 12 or 13, and this machine is neither")
    return found[1]


def mirror():
    """Where this machine's own apt gets Debian from."""
    if not shutil.which("apt-get"):
        raise Unavailable("there is no apt here")
    told = subprocess.run(["apt-get", "indextargets", "--format", "$(CREATED_BY) $(RELEASE) $(REPO_URI)"],
                          capture_output=True, text=True, check=False).stdout
    for line in told.splitlines():
        kind, release, place = line.split(" ", 2)
        if kind == "Packages" and release in RELEASES:
            return place
    raise Unavailable("apt knows no mirror of Debian here")


def apt_settings():
    """How this machine's apt reaches the network, for the apt of the new system."""
    dump = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True).stdout
    return [line for line in dump.splitlines()
            if re.match(r"Acquire::(https?::(Proxy|Timeout|Verify|CAInfo)|Check-|Retries)", line) and '""' not in line]


def require_rights_and_mirror(place, release):
    if os.geteuid() != 0:
        raise Unavailable("only root can make a clean system")
    if not shutil.which("mmdebstrap"):
        raise Unavailable("mmdebstrap is not installed")
    with tempfile.TemporaryDirectory() as folder:
        may = subprocess.run(["unshare", "--mount", "--pid", "--fork", "mount", "-t", "proc", "proc", folder],
                             capture_output=True, check=False)
        if may.returncode != 0:
            raise Unavailable("the root of this machine may not mount anything")
        got = subprocess.run(["/usr/lib/apt/apt-helper", "download-file", f"{place}/dists/{release}/InRelease",
                              f"{folder}/InRelease"], capture_output=True, text=True, check=False)
        if got.returncode != 0:
            raise Unavailable(f"apt's mirror has no {release}, or cannot be reached")


def archive(cache: Path, release: str, include=()):
    """The archive of a system with these packages on top of Debian's smallest; made if it is not there yet."""
    place = mirror().rstrip("/")
    require_rights_and_mirror(place, release)
    kept = cache / f"{'-'.join((release, *include))}.tar"
    if kept.exists():
        return kept
    wanted = [*include, *(["ca-certificates"] if place.startswith("https") else [])]
    cache.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_suffix(".new.tar")
    done = subprocess.run(
        ["mmdebstrap", "--mode=root", "--variant=minbase", *(f"--include={name}" for name in wanted),
         "--dpkgopt=force-unsafe-io", *(f"--aptopt={line}" for line in apt_settings()),
         release, str(fresh), f"deb {place} {release} main"],
        capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f"mmdebstrap failed:\n{done.stderr[-3000:]}"
    fresh.rename(kept)
    return kept


class Root:
    """An unpacked system. Commands run in it as root or as the user `player`, without this machine's environment."""

    def __init__(self, folder: Path):
        self.folder = folder

    def run(self, script, *, user="root"):
        """A shell script in the system; its output. Fails with everything that was said."""
        status, said = self.attempt(script, user=user)
        if status != 0:
            raise AssertionError(f"ended with {status}:\n{script}\n{said}")
        return said

    def attempt(self, script, *, user="root"):
        home = "/root" if user == "root" else f"/home/{user}"
        become = [] if user == "root" else ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"]
        clean = ["env", "-i", f"HOME={home}", "LANG=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", "TMPDIR=/tmp",
                 "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"]
        done = subprocess.run(
            ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", _ENTER, "enter", str(self.folder),
             *clean, *become, "sh", "-euc", script],
            text=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        return done.returncode, done.stdout

    def path(self, inside: str) -> Path:
        return self.folder / inside.lstrip("/")


@contextmanager
def clean_root(cache: Path, release: str, include=()):
    """A fresh copy of a clean system, gone afterwards."""
    kept = archive(cache, release, include)
    with tempfile.TemporaryDirectory(dir=cache, prefix="root-") as folder:
        os.chmod(folder, 0o755)
        subprocess.run(["tar", "-xf", kept, "-C", folder, "--exclude=./dev/*"], check=True)
        root = Root(Path(folder))
        for name in ("resolv.conf", "hosts"):
            if Path("/etc", name).exists():
                shutil.copy(Path("/etc", name), root.path(f"/etc/{name}"))
        root.run("useradd --create-home --shell /bin/sh player")
        yield root
