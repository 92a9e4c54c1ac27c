#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-only
# Checks what packaging/prepare.sh says on a machine where something is missing: prepare.sh
# SOURCE_FOLDER.
set -euo pipefail
cd "$1"
export LC_ALL=C

fail() {
    printf '%s\n' "$1" >&2
    exit 1
}

# Runs "$2" with prepare.sh in the source folder, as a user with the id $1, on a machine that lacks
# two packages; succeeds if it exits with $3 and prints $4.
says() {
    local said code=0 user=$1
    said=$(
        . packaging/prepare.sh
        id() { echo "$user"; }
        sudo() { return 1; }
        apt-get() { :; }
        ask_for_no_cluster() { :; }
        missing_of() { printf 'g++\npostgresql-15\n'; }
        eval "$2" 2>&1
    ) || code=$?
    [ "$code" -eq "$3" ] || fail "$2 ended with $code: $said"
    [[ $said == *"$4"* ]] || fail "$2 said: $said"
}

says 1000 "need_packages build run" 4 "apt-get install --no-install-recommends g++ postgresql-15"
says 1000 "need_packages build run" 4 "echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf"
says 0 "need_packages build run" 0 "Installing g++: the compiler"
says 0 "need_packages build run" 0 "Installing postgresql-15: Evently's own database"
says 1000 "need_packages lint" 4 "apt-get install"

# A source folder that was built and then moved.
moved=$(mktemp -d)
trap 'rm -rf "$moved"' EXIT
mkdir -p "$moved/build/dev" "$moved/packaging"
cp packaging/prepare.sh packaging/packages "$moved/packaging"
echo 'CMAKE_HOME_DIRECTORY:INTERNAL=/somewhere/else' >"$moved/build/dev/CMakeCache.txt"
cd "$moved"
says 0 "check_place dev" 1 "rm -r '$moved/build/dev'"
says 0 "check_place ci" 0 ""
echo "CMAKE_HOME_DIRECTORY:INTERNAL=$moved" >build/dev/CMakeCache.txt
says 0 "check_place dev" 0 ""
