# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# The organizer's overview and revenue with 1,000,000 bookings compared with 10,000: the same
# hundred events and thirty days, with a hundred times as many sales.

prepare_analytics() {
    local name sold=100
    for name in small large; do
        start_evently $name
        fill_users $name "$users"
        fill_events $name 2 100 20000 $sold 0 30
        sql $name -c 'VACUUM ANALYZE'
        sold=10000
    done
}

round_analytics() {
    local what name
    for what in overview revenue; do
        for name in small large; do
            request get GET /api/analytics/$what 0 |
                load $name --tokens "$work/admin" --connections 1 --seconds "$seconds" --warm-up 1
            only_said $name get 200
            note "${what}_$name" "$(said $name get 200 p50)"
        done
    done
}

tell_analytics() {
    local what
    for what in overview revenue; do
        tell "/analytics/$what, 1,000,000 bookings (10,000)" "$(milliseconds "$(median ${what}_large)")" \
            "$(milliseconds "$(median ${what}_small)")" \
            "$(calculate "$(median ${what}_large) / $(median ${what}_small)")" '<=' 1.5
    done
}
