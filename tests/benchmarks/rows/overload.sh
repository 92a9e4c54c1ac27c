# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Ten times the load that a slow disk can take, sent whatever the server answers: how much it
# accepts, how fast, and how fast it rejects the rest.

prepare_overload() {
    cp "$bin/libevently_slowfsync.so" "$work"
    chmod 644 "$work/libevently_slowfsync.so"
    start_cluster slow env LD_PRELOAD="$work/libevently_slowfsync.so" \
        SLOW_FSYNC_US="${SLOW_FSYNC_US:-5000}" SLOW_FSYNC_US_PER_KIB="${SLOW_FSYNC_US_PER_KIB:-1500}"
    fill_users slow "$users"
    DB_HOST=${socket_of[slow]} DB_USER=evently_owner start_evently crowded
}

round_overload() {
    next_series
    fill_events slow "$series" 2 1000000
    arrive crowded
    booking_of "$(event_id "$series" 1)" |
        load crowded --connections 64 --seconds "$seconds" --warm-up 2
    only_said crowded book 201
    local peak
    peak=$(said crowded book 201 rate)
    note overload_peak "$peak"
    note overload_rss_before "$(mebibytes_of "${pid_of[crowded]}" VmRSS)"

    arrive crowded
    booking_of "$(event_id "$series" 2)" |
        load crowded --connections 4000 --rate "$(calculate "int(10 * $peak)")" \
            --seconds "$((2 * seconds))" --warm-up 2
    note overload "$(said crowded book 201 rate)"
    note overload_p99 "$(said crowded book 201 p99)"
    note overload_refused "$(said crowded book 503 rate)"
    note overload_refused_p99 "$(said crowded book 503 p99)"
    note overload_unhinted "$(calculate \
        "$(said crowded book 503 count) - $(said crowded book 503 retry_after)")"
    note overload_lost "$(said crowded book 0 count)"
    note overload_rss "$(mebibytes_of "${pid_of[crowded]}" VmHWM)"
}

tell_overload() {
    local peak
    peak=$(median overload_peak)
    tell "overload, 10 x the peak: accepted" "$(per_second "$(median overload)")" "$(per_second "$peak")" \
        "$(calculate "$(median overload) / $peak")" '>=' 0.9 \
        "$(per_second "$(median overload_refused)") refused, $(median overload_lost) unanswered"
    tell "  p99 of the accepted, ms" "$(milliseconds "$(median overload_p99)")" "" \
        "$(calculate "$(median overload_p99) / 1000")" '<=' 250
    tell "  p99 of the refused, ms" "$(milliseconds "$(median overload_refused_p99)")" "" \
        "$(calculate "$(median overload_refused_p99) / 1000")" '<=' 10 \
        "$(median overload_unhinted) without Retry-After"
    tell "  memory at the most" "$(mebibytes "$(median overload_rss)")" \
        "$(mebibytes "$(median overload_rss_before)")" "$(median overload_rss)" '<=' 150
}
