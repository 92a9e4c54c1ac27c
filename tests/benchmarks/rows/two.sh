# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Two processes on one database and one popular event, 64 connections each, compared with one
# process.

prepare_two() {
    need_venue
    DB_HOST=${socket_of[venue]} DB_USER=evently_owner start_evently second
}

round_two() {
    next_series
    fill_events venue "$series" 2 1000000
    local alone together
    alone=$(event_id "$series" 1)
    together=$(event_id "$series" 2)

    arrive venue
    booking_of "$alone" | load venue --connections 64 --seconds "$seconds" --warm-up 1
    only_said venue book 201
    note two_alone "$(said venue book 201 rate)"

    arrive second
    booking_of "$together" | load second --connections 64 --seconds "$seconds" &
    local other=$!
    booking_of "$together" | load venue --connections 64 --seconds "$seconds"
    wait $other
    only_said venue book 201
    only_said second book 201
    note two "$(calculate "$(said venue book 201 rate) + $(said second book 201 rate)")"

    local said_both sold
    said_both=$(($(said venue book 201 count) + $(said second book 201 count)))
    sold=$(sql venue -c "SELECT confirmed FROM evently.events WHERE id = '$together'")
    [ "$said_both" -eq "$sold" ] || {
        echo "$said_both bookings were answered, $sold are in the database" >&2
        return 1
    }
}

tell_two() {
    tell "two processes, one hot event (one process)" "$(per_second "$(median two)")" \
        "$(per_second "$(median two_alone)")" "$(calculate "$(median two) / $(median two_alone)")" \
        '>=' 0.7 "sums exact"
}
