# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Refusals of a sold-out event, compared with the bookings of row hot.

prepare_soldout() {
    prepare_hot # Runs here unless it is a row of its own.
    next_series
    soldout_event=$(event_id "$series" 1)
    fill_events venue "$series" 1 1 1
}

round_soldout() {
    [[ " $rows " == *" hot "* ]] || round_hot
    arrive venue
    booking_of "$soldout_event" | load venue --connections 64 --seconds "$seconds" --warm-up 1
    only_said venue book 409
    note soldout "$(said venue book 409 rate)"
}

tell_soldout() {
    tell "refusals, sold out (opponent: our bookings)" "$(per_second "$(median soldout)")" \
        "$(per_second "$(median hot)")" "$(calculate "$(median soldout) / $(median hot)")" '>=' 3
}
