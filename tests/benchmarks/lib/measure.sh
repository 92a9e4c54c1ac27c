# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC1111,SC2034,SC2154
# Sourced by packaging/bench: runs one measurement, of Evently by evently_load or of the opponent by
# pgbench.

# request NAME METHOD TARGET WHO [BODY]: a line for evently_load.
request() { printf '%s\t%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4" "${5:-}"; }

# Bookings of one seat of event $1 by each user in turn.
booking_of() { request book POST /api/bookings '*' "{\"eventId\":\"$1\",\"quantity\":1}"; }

# arrive NAME: every user reads their own account once, as clients do after signing in. The server
# then caches it, so the next measurement contains only bookings.
arrive() {
    local n
    for ((n = 0; n < users; ++n)); do request me GET /api/auth/me "$n"; done |
        load "$1" --connections 64 --once --seconds 60
    only_said "$1" me 200
}

# load NAME [options of evently_load]: sends the requests on standard input to the server NAME and
# writes the report to $work/report.NAME.
load() {
    local name=$1
    shift
    cat >"$work/requests.$name"
    timeout 300 "$bin/evently_load" --port "${port_of[$name]}" --requests "$work/requests.$name" \
        --tokens "$work/tokens" "$@" >"$work/report.$name"
}

# said NAME WHAT STATUS FIELD: a value of that report; 0 if there was no such answer.
said() {
    awk -v what="$2" -v status="$3" -v field="$4" '
        $1 == what && $2 == status {
            for (i = 3; i <= NF; ++i)
                if (split($i, pair, "=") == 2 && pair[1] == field)
                    found = pair[2]
        }
        END { print found + 0 }' "$work/report.$1"
}

# Aborts if the report of NAME has any answers other than "WHAT STATUS": figures from errors are
# meaningless.
only_said() {
    local name=$1 what=$2 status=$3
    if awk -v what="$what" -v status="$status" '
        $1 == "driver" { next }
        $1 != what || $2 != status { bad = 1 }
        { any = 1 }
        END { exit !bad && any }' "$work/report.$name"; then
        {
            echo "Expected only “$what $status”, but the answers were:"
            cat "$work/report.$name"
            tail -n 5 "$work/$name.log"
        } >&2
        return 1
    fi
}

# opponent FIGURE SCRIPT CLIENTS [-D name=value…]: measures pgbench's transactions per second.
opponent() {
    local figure=$1 script=$2 clients=$3
    shift 3
    timeout 300 "$postgres_bin/pgbench" -n -M prepared -c "$clients" -j 2 -T "$seconds" \
        -f "tests/benchmarks/pgbench/$script.sql" -D users="$users" "$@" \
        -h "${socket_of[opponent]}" -U postgres evently >"$work/pgbench" 2>&1 || {
        cat "$work/pgbench" >&2
        return 1
    }
    note "$figure" "$(sed -n 's/^tps = \([0-9.]*\).*/\1/p' "$work/pgbench")"
}
