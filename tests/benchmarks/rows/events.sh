# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Bookings spread over 1,000 events, compared with a single statement with a conditional UPDATE.

prepare_events() {
    need_venue
    need_opponent
    next_series
    events_series=$series
    fill_events venue "$events_series" 1000 1000000
    fill_events opponent "$events_series" 1000 1000000
}

round_events() {
    local n
    arrive venue
    for ((n = 1; n <= 1000; ++n)); do booking_of "$(event_id "$events_series" "$n")"; done | shuf |
        load venue --connections 64 --seconds "$seconds" --warm-up 1
    only_said venue book 201
    note events "$(said venue book 201 rate)"

    opponent events_opponent events 32 -D events=1000 \
        -D series="$(printf '%08x-0000-7000-8000-' "$events_series")"
}

tell_events() {
    tell "bookings over 1,000 events" "$(per_second "$(median events)")" \
        "$(per_second "$(median events_opponent)")" \
        "$(calculate "$(median events) / $(median events_opponent)")" '>=' 2
}
