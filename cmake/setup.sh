# shellcheck shell=bash
# What ./play and ./test share: install the missing Debian packages, configure, build.
# Messages go to standard error, so that standard output stays the program's own.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
package_list=$root/cmake/packages.txt

say() { printf '%s\n' "$*" >&2; }

fail() {
    say "$1"
    exit 1
}

# The packages of the given lists (play, test), one a line; alternatives as they stand there, a|b.
packages_of() {
    local list
    for list in "$@"; do
        awk -v list="$list" '$1 == list { print $2 }' "$package_list"
    done
}

reason_for() { awk -v name="$1" '$2 == name { sub(/^[^ ]+ +[^ ]+ +/, ""); print }' "$package_list"; }

# Of the packages named, those that are not installed; of alternatives (a|b) one is enough. Asking dpkg takes some
# 20 ms, so nothing is remembered between starts and nothing can be out of date.
missing_of() {
    local status entry name names
    local -A installed=()
    mapfile -t names < <(printf '%s\n' "${@//|/$'\n'}")
    while read -r status name; do
        [[ $status == ?i* ]] && installed[$name]=yes
    done < <(dpkg-query --show --showformat='${db:Status-Abbrev} ${Package}\n' "${names[@]}" 2>/dev/null)
    for entry in "$@"; do
        for name in ${entry//|/ }; do
            [ -n "${installed[$name]-}" ] && continue 2
        done
        printf '%s\n' "$entry"
    done | sort -u
}

# Of alternatives the first that apt can install; the first of all where it knows none of them.
chosen_of() {
    local entry name
    for entry in "$@"; do
        if [[ $entry == *"|"* ]]; then
            for name in ${entry//|/ }; do
                apt-get install --simulate --no-install-recommends "$name" >/dev/null 2>&1 || continue
                entry=$name
                break
            done
        fi
        printf '%s\n' "${entry%%|*}"
    done
}

# apt-get as root. Nobody is there to answer questions, another apt may be running, and nothing that is
# installed may go.
apt_get() {
    local command=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 "$@")
    if [ "$(id -u)" -ne 0 ]; then
        if [ -t 0 ]; then command=(sudo "${command[@]}"); else command=(sudo -n "${command[@]}"); fi
    fi
    "${command[@]}" </dev/null >>"$root/build/packages.log" 2>&1
}

install_packages() {
    local names install=(install --no-install-recommends --no-remove) updated=no
    mapfile -t names < <(chosen_of "$@")
    # A fresh system has no package lists yet; otherwise they are fetched again only if they turn out stale.
    if ! apt-get install --simulate --no-install-recommends "${names[@]}" >/dev/null 2>&1; then
        apt_get update && updated=yes
        mapfile -t names < <(chosen_of "$@")
    fi
    apt_get "${install[@]}" "${names[@]}" && return
    [ "$updated" = no ] && apt_get update && apt_get "${install[@]}" "${names[@]}"
}

# The command that does the same, for a person to type.
by_hand() {
    local names
    mapfile -t names < <(chosen_of "$@")
    printf '  apt-get update && apt-get install --no-install-recommends %s' "${names[*]}"
}

# Installs what is missing from the given lists, after saying what and why.
ensure_packages() {
    local wanted missing name
    mapfile -t wanted < <(packages_of "$@")
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not a Debian system, so the packages cannot be checked; cmake/packages.txt lists them."
        return
    fi
    mapfile -t missing < <(missing_of "${wanted[@]}")
    [ "${#missing[@]}" -eq 0 ] && return

    say "Two Circles needs ${#missing[@]} Debian package(s) that are not installed yet:"
    for name in "${missing[@]}"; do
        say "$(printf '  %-20s %s' "${name//|/ or }" "$(reason_for "$name")")"
    done
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        fail "Installing needs root, and there is no sudo here. As root, run:
$(by_hand "${missing[@]}")"
    fi
    say "Installing them. This can take some minutes; nothing else is changed."
    mkdir -p "$root/build"
    : >"$root/build/packages.log"
    if ! install_packages "${missing[@]}"; then
        tail -n 15 "$root/build/packages.log" >&2
        fail "The packages could not be installed (all that was said is in build/packages.log). As root, run:
$(by_hand "${missing[@]}")"
    fi
}

# Memory this process may still take, in kB: what the machine has left, or less in a container.
free_memory_kb() {
    local machine group_limit group_used
    machine=$(awk '$1 == "MemAvailable:" { print $2 }' /proc/meminfo)
    group_limit=$(cat /sys/fs/cgroup/memory.max 2>/dev/null)
    group_used=$(cat /sys/fs/cgroup/memory.current 2>/dev/null)
    if [[ $group_limit =~ ^[0-9]+$ && $group_used =~ ^[0-9]+$ ]]; then
        group_limit=$(((group_limit - group_used) / 1024))
        if ((group_limit < machine)); then machine=$group_limit; fi
    fi
    printf '%s\n' "$machine"
}

# As many compilers at once as there are cores, unless memory would run out: the largest file takes 1.5 GB.
build_jobs() {
    local cores by_memory
    cores=$(nproc)
    by_memory=$(($(free_memory_kb) / 1500000))
    if ((by_memory < cores)); then cores=$by_memory; fi
    if ((cores < 1)); then cores=1; fi
    printf '%s\n' "$cores"
}

# Held from configuring to building, so that two starts at the same time do not write the same files.
lock_build() {
    mkdir -p "$root/build"
    exec 9>"$root/build/.lock"
    flock -n 9 && return
    say "Another ./play or ./test is building here; waiting for it."
    flock 9
}

unlock_build() { exec 9>&-; }

# configure PRESET [-DNAME=VALUE ...]: quiet unless it fails.
configure() {
    local preset=$1 log=$root/build/configure-$1.log
    shift
    if ! (cd "$root" && cmake --preset "$preset" "$@") >"$log" 2>&1; then
        cat "$log" >&2
        fail "Configuring failed."
    fi
}

# build PRESET TARGET [PREFIX ..]: on a terminal ninja shows one moving line, elsewhere only what goes wrong.
# PREFIX is a command to run the build under.
build() {
    local preset=$1 target=$2 quiet=()
    shift 2
    [ -t 2 ] || quiet=(-- --quiet)
    (cd "$root" && "$@" cmake --build --preset "$preset" --target "$target" --parallel "$(build_jobs)" "${quiet[@]}") >&2 ||
        fail "Building failed; what went wrong stands above."
}
