# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Cancelling a booking, which offers its seat to the next on the waitlist: with 10,000 entries
# compared with 10. After each cancellation a new user joins, so that the waitlist keeps its length.

prepare_cancel() {
    need_venue
}

# cancel_with WAITING
cancel_with() {
    local waiting=$1 sold=$cancellations n
    next_series
    fill_events venue "$series" 1 "$sold" "$sold" "$waiting"
    # Line n - 1, counted from 0, has the token of user n.
    for ((n = 1; n <= sold; ++n)); do
        request cancel DELETE "/api/bookings/$(booking_id "$series" 1 "$n")" $((n - 1))
        request join POST /api/waitlist $((sold + waiting + n - 1)) \
            "{\"eventId\":\"$(event_id "$series" 1)\",\"quantity\":1}"
    done | load venue --connections 1 --seconds 60 --once
    if [ "$(said venue cancel 200 count)" -ne "$sold" ] || [ "$(said venue join 201 count)" -ne "$sold" ]; then
        cat "$work/report.venue" >&2
        return 1
    fi
    note "cancel_$waiting" "$(said venue cancel 200 p50)"
}

round_cancel() {
    cancel_with 10
    cancel_with 10000
}

tell_cancel() {
    tell "cancel + promotion, 10,000 waiting (10)" "$(milliseconds "$(median cancel_10000)")" \
        "$(milliseconds "$(median cancel_10)")" \
        "$(calculate "$(median cancel_10000) / $(median cancel_10)")" '<=' 1.3
}
