# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Evently's memory after the hot run, and then with 2,000 silent connections.

prepare_memory() {
    prepare_hot # Runs here unless it is a row of its own.
}

round_memory() {
    [[ " $rows " == *" hot "* ]] || round_hot
    note memory_hot "$(mebibytes_of "${pid_of[venue]}" VmRSS)"

    "$bin/evently_load" --port "${port_of[venue]}" --idle --connections 2000 --seconds 3 \
        >"$work/idle" &
    local idle=$!
    until [ -s "$work/idle" ]; do
        kill -0 $idle
        sleep 0.1
    done
    sleep 1
    note memory_idle "$(mebibytes_of "${pid_of[venue]}" VmRSS)"
    wait $idle
}

tell_memory() {
    local when
    for when in hot idle; do
        local works="memory after the hot run"
        [ $when = hot ] || works="memory with 2,000 idle connections"
        tell "$works" "$(mebibytes "$(median memory_$when)")" "" "$(median memory_$when)" '<=' 150
    done
}
