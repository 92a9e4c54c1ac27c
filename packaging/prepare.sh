# SPDX-License-Identifier: GPL-3.0-only
# Read by packaging/run and packaging/test: sees to the packages they need.

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

# Debian's postgresql-15 makes and starts a cluster on port 5432 when it is installed; Evently keeps
# its own, so it asks for none, unless somebody has settled that already.
ask_for_no_cluster() {
    local settings=/etc/postgresql-common/createcluster.conf
    "$@" sh -c "[ -e $settings ] || {
        mkdir -p ${settings%/*} && echo 'create_main_cluster = false' > $settings; }"
}

# Installs what is missing of the given sections, or says how and ends with 4. Calls apt only when
# something is missing. Everything it says goes to standard error.
need_packages() {
    local wanted names missing as_root=() name
    wanted=$(packages_of "$@")
    mapfile -t names < <(cut -d ' ' -f 1 <<<"$wanted")
    mapfile -t missing < <(missing_of "${names[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0

    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "Some packages are missing. Install them as root with this line, then try again:"
            echo "apt-get install --no-install-recommends ${missing[*]}"
            exit 4
        fi
        as_root=(sudo -n)
    fi >&2

    local said
    said=$(mktemp)
    {
        for name in "${missing[@]}"; do
            echo "Installing $(grep -m 1 -E "^$name " <<<"$wanted" | tr -s ' ' | sed 's/ /: /')"
        done
        if ! { ask_for_no_cluster "${as_root[@]}" &&
            "${as_root[@]}" apt-get update -qq &&
            "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y \
                --no-install-recommends -o Dpkg::Options::=--force-confold \
                -o Dpkg::Use-Pty=0 "${missing[@]}" </dev/null; } >"$said" 2>&1; then
            cat "$said"
            echo "apt-get could not install them; what it said stands above."
            rm -f "$said"
            exit 4
        fi
        rm -f "$said"
    } >&2
}

# Builds the given preset. Its output goes to standard error, for standard output belongs to Evently.
build() {
    {
        cmake --preset "$1" -Wno-dev
        cmake --build --preset "$1" --parallel "$(nproc)"
    } >&2
}
