# SPDX-License-Identifier: GPL-3.0-only
# Sourced by packaging/run, packaging/test and others: installs the packages that they need.

# The lines "package purpose" of the given sections of packaging/packages.
packages_of() {
    local section
    for section in "$@"; do
        sed -n "/^\[$section\]/,/^\[/ { /^[a-z0-9]/p }" packaging/packages
    done
}

# The package names among the arguments that are not installed.
missing_of() {
    local name
    for name in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] ||
            printf '%s\n' "$name"
    done
}

# On installation, Debian's postgresql-15 creates and starts a cluster on port 5432. Evently has its
# own, so this turns that off, unless it has been configured already.
no_cluster="[ -e /etc/postgresql-common/createcluster.conf ] || { mkdir -p /etc/postgresql-common && \
echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf; }"
ask_for_no_cluster() {
    "$@" sh -c "$no_cluster"
}

# Installs missing packages of the given sections, or prints how to and exits with 4. Calls apt only
# if something is missing. All output goes to standard error.
need_packages() {
    local wanted names missing as_root=() name
    wanted=$(packages_of "$@")
    mapfile -t names < <(cut -d ' ' -f 1 <<<"$wanted")
    mapfile -t missing < <(missing_of "${names[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0

    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "Some packages are missing. Install them as root with this, then try again:"
            case " ${missing[*]} " in *" postgresql-15 "*) echo "$no_cluster" ;; esac
            echo "apt-get install --no-install-recommends ${missing[*]}"
            exit 4
        fi
        as_root=(sudo -n)
    fi >&2

    local said
    said=$(mktemp)
    {
        for name in "${missing[@]}"; do
            awk -v name="$name" '$1 == name { $1 = "Installing " $1 ":"; print; exit }' <<<"$wanted"
        done
        if ! { ask_for_no_cluster "${as_root[@]}" &&
            "${as_root[@]}" apt-get update -qq &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y \
                --no-install-recommends -o Dpkg::Options::=--force-confold \
                -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null; } >"$said" 2>&1; then
            cat "$said"
            echo "apt-get could not install them; its output is above."
            rm -f "$said"
            exit 4
        fi
        rm -f "$said"
    } >&2
}

# CMake stores the folder in which it was first run, and its own error for another one is no help.
check_place() {
    local cache=build/$1/CMakeCache.txt made_in
    made_in=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache" 2>/dev/null) || return 0
    if [ -n "$made_in" ] && ! [ "$made_in" -ef "$PWD" ]; then
        echo "build/$1 was made in $made_in and can't be used here. Remove it, then try again:"
        echo "rm -r '$PWD/build/$1'"
        exit 1
    fi >&2
}

# Builds the given preset. Output goes to standard error, because standard output is Evently's.
build() {
    check_place "$1"
    {
        cmake --preset "$1" -Wno-dev
        cmake --build --preset "$1" --parallel "$(nproc)"
    } >&2
}
