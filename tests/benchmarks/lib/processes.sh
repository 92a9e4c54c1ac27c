# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Sourced by packaging/bench: starts, watches and ends processes.

declare -A pid_of=()

# Waits up to $2 seconds for process $1 to end.
wait_for_end() {
    local tenths=$(($2 * 10))
    while kill -0 "$1" 2>/dev/null; do
        ((tenths-- > 0)) || return 1
        sleep 0.1
    done
}

# Ends what was started as $1, gently at first. A cluster gets SIGINT, which disconnects its
# sessions.
end() {
    local pid=${pid_of[$1]:-}
    [ -n "$pid" ] || return 0
    unset "pid_of[$1]"
    kill -"${2:-TERM}" "$pid" 2>/dev/null || return 0
    wait_for_end "$pid" 60 || kill -KILL "$pid"
    wait "$pid" 2>/dev/null || true
}

# CPU time so far, in clock ticks, of the given processes and all their descendants, including those
# that have ended.
ticks_of() {
    # If a process ends during this, cat complains, which doesn't matter.
    { cat /proc/[0-9]*/stat 2>/dev/null || true; } | awk -v roots="$*" '
        {
            pid = $1
            sub(/^.*\) /, "") # The name may contain spaces.
            parent[pid] = $2
            ticks[pid] = $12 + $13 + $14 + $15
        }
        END {
            count = split(roots, root, " ")
            for (i = 1; i <= count; ++i)
                wanted[root[i]] = 1
            for (pid in ticks)
                for (at = pid; at in parent; at = parent[at])
                    if (at in wanted) {
                        sum += ticks[pid]
                        break
                    }
            print sum + 0
        }'
}

# A line of /proc/PID/status in MiB: VmRSS is the current size, VmHWM the peak.
mebibytes_of() {
    awk -v name="$2:" '$1 == name { printf "%.1f\n", $2 / 1024 }' "/proc/$1/status"
}
