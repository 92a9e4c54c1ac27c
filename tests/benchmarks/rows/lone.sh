# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Single bookings: one connection, so no commits are shared; compared with one pgbench client.

prepare_lone() {
    need_venue
    need_opponent
}

round_lone() {
    next_series
    fill_events venue "$series" 1 1000000
    fill_events opponent "$series" 1 1000000

    arrive venue
    booking_of "$(event_id "$series" 1)" | load venue --connections 1 --seconds "$seconds" --warm-up 1
    only_said venue book 201
    note lone "$(said venue book 201 p50)"

    # pgbench gives no quantiles, but its log does: the third word is a transaction's time in
    # microseconds.
    rm -f "$work"/lone.*
    opponent lone_rate hot 1 -j 1 -D event="$(event_id "$series" 1)" -l --log-prefix="$work/lone"
    note lone_opponent "$(cut -d ' ' -f 3 "$work"/lone.* | sort -n |
        awk '{ at[NR] = $1 } END { print at[int((NR + 1) / 2)] }')"
}

tell_lone() {
    tell "a lone booking, p50" "$(milliseconds "$(median lone)")" \
        "$(milliseconds "$(median lone_opponent)")" \
        "$(calculate "$(median lone) / $(median lone_opponent)")" '<=' 1.5
}
