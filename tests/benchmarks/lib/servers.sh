# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2004,SC2034,SC2154
# Sourced by packaging/bench: Evently servers and bare PostgreSQL clusters, each in its own folder
# below $work, and SQL in them.

postgres_bin=/usr/lib/postgresql/15/bin
declare -A port_of=() socket_of=()

# Secrets for this run; limits that aren't measured are off. Everything else has its default.
export JWT_SECRET ADMIN_CREATION_TOKEN=off EVENTLY_REQUESTS_PER_SECOND=0 EVENTLY_TIME_ZONE=UTC
JWT_SECRET=$(od -An -N32 -tx1 /dev/urandom | tr -d ' \n')

# start_evently NAME: starts a server with a private cluster, or on the database that DB_HOST names.
start_evently() {
    local name=$1
    "$bin/evently" --headless --port 0 --data-dir "$work/$name" \
        >"$work/$name.ready" 2>"$work/$name.log" &
    pid_of[$name]=$!
    until [ -s "$work/$name.ready" ]; do
        kill -0 "${pid_of[$name]}" 2>/dev/null || {
            cat "$work/$name.log" >&2
            return 1
        }
        sleep 0.05
    done
    port_of[$name]=$(sed 's/.*://' "$work/$name.ready")
    [ -n "${DB_HOST:-}" ] || socket_of[$name]=$(sed -n 5p "$work/$name/cluster/postmaster.pid")
}

# PostgreSQL refuses to run as root. (Words instead of a function, so that $! is PostgreSQL itself.)
as_server_user=()
[ "$(id -u)" -ne 0 ] || as_server_user=(setpriv --reuid postgres --regid postgres --clear-groups)

# start_cluster NAME [WORDS…]: starts a cluster created and migrated by Evently, with Evently's
# settings but without Evently. WORDS are put before the command: env LD_PRELOAD=….
start_cluster() {
    local name=$1 folder=$work/$1
    shift
    "$bin/evently" migrate --data-dir "$folder" >/dev/null 2>"$folder.log"
    socket_of[$name]=$folder.socket
    mkdir -m 700 "$folder.socket"
    [ "$(id -u)" -ne 0 ] || chown postgres: "$folder.socket"
    "${as_server_user[@]}" "$@" "$postgres_bin/postgres" -D "$folder/cluster" \
        -c config_file="$folder/settings/postgresql.conf" -c hba_file="$folder/settings/pg_hba.conf" \
        -c ident_file="$folder/settings/pg_ident.conf" -c log_directory="$folder/log" \
        -c unix_socket_directories="$folder.socket" -c unix_socket_permissions=0700 \
        -c listen_addresses= -c fsync=on -c full_page_writes=on -c synchronous_commit=on \
        >"$folder.log" 2>&1 &
    pid_of[$name]=$!
    until "$postgres_bin/pg_isready" -q -h "$folder.socket"; do
        kill -0 "${pid_of[$name]}" 2>/dev/null || {
            cat "$folder.log" >&2
            return 1
        }
        sleep 0.05
    done
}

# sql NAME [psql's options]: as the superuser, who may disable checks that the fill doesn't need.
sql() {
    local name=$1
    shift
    psql -X -q -A -t -v ON_ERROR_STOP=1 -h "${socket_of[$name]}" -U postgres -d evently "$@"
}

fill_users() { # NAME USERS
    sql "$1" -v users="$2" -f tests/benchmarks/fill/users.sql
}

# fill_events NAME SERIES EVENTS TOTAL [SOLD [WAITING [DAYS [NAMED]]]]
fill_events() {
    sql "$1" -v series="$2" -v events="$3" -v total="$4" -v sold="${5:-0}" -v waiting="${6:-0}" \
        -v days="${7:-1}" -v named="${8:-0}" -f tests/benchmarks/fill/events.sql
}

user_id() { printf '00000001-0000-7000-8000-%012x' "$1"; }
event_id() { printf '%08x-0000-7000-8000-%012x' "$1" "$2"; } # SERIES NUMBER
booking_id() { printf '%08x-%04x-7000-8000-%012x' "$1" "$2" "$3"; } # SERIES EVENT NUMBER

# Sets $series to a series that no event uses yet.
series=16
next_series() { series=$((series + 1)); }

# Tokens are valid for fifteen minutes, so each measurement starts with new ones: $work/tokens for
# users 1 to $users, $work/admin for user 0.
sign_in() {
    [ -z "$(find "$work/tokens" -mmin -5 2>/dev/null)" ] || return 0
    local n
    for ((n = 1; n <= users; ++n)); do user_id "$n"; echo; done | "$bin/evently_tokens" >"$work/tokens"
    { user_id 0; echo; } | "$bin/evently_tokens" >"$work/admin"
}

# The servers that most rows share, started when the first row needs them: `venue` is ours,
# `opponent` a similar cluster for pgbench.
users=12000
need_venue() {
    [ -z "${pid_of[venue]:-}" ] || return 0
    start_evently venue
    fill_users venue "$users"
}
need_opponent() {
    [ -z "${pid_of[opponent]:-}" ] || return 0
    start_cluster opponent
    fill_users opponent "$users"
}
