# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Bookings of one popular event: 64 connections, many users, each booking durable before its answer;
# compared with SELECT … FOR UPDATE in plain SQL.

prepare_hot() {
    need_venue
    need_opponent
}

round_hot() {
    next_series
    fill_events venue "$series" 1 1000000
    fill_events opponent "$series" 1 1000000

    arrive venue
    local before after
    before=$(ticks_of "${pid_of[venue]}")
    booking_of "$(event_id "$series" 1)" | load venue --connections 64 --seconds "$seconds" --warm-up 1
    after=$(ticks_of "${pid_of[venue]}")
    only_said venue book 201
    note hot "$(said venue book 201 rate)"
    note hot_p99 "$(said venue book 201 p99)"
    note hot_cpu "$(calculate "(($after - $before) * 1e6 / $(getconf CLK_TCK) \
        + $(said venue driver 0 cpu_us)) / $(said venue driver 0 begun)")"

    opponent hot_opponent hot 32 -D event="$(event_id "$series" 1)"
}

tell_hot() {
    local ours bound
    ours=$(median hot)
    bound=$(calculate "$(nproc) * 1e6 / $(median hot_cpu)")
    tell "bookings on one hot event" "$(per_second "$ours")" "$(per_second "$(median hot_opponent)")" \
        "$(calculate "$ours / $(median hot_opponent)")" '>=' 20 "p99 $(milliseconds "$(median hot_p99)")"
    tell "  or: share of what the CPUs could do" "$(per_second "$ours")" "$(per_second "$bound")" \
        "$(calculate "$ours / $bound")" '>=' 0.5 \
        "$(printf '%.0f µs of CPU a booking, all processes, %d CPUs' "$(median hot_cpu)" "$(nproc)")"
}
