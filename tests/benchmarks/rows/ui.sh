# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# The organizer's window with 10,000 events and 1,000,000 bookings, idle and at 200 bookings a
# second; and a kiosk after a thousand visitors. Offscreen, so the cost of a screen isn't included.

ui_email=bench@evently.example
ui_password='a sentence for the bench'

prepare_ui() {
    start_evently season
    fill_users season "$users"
    fill_events season 3 10000 200 100 0 30
    # One event on sale, with valid references; the others get different times and venues.
    fill_events season 4 1 1000000 0
    sql season >/dev/null <<'SQL'
SET search_path = evently;
UPDATE events
   SET starts_at = date_trunc('hour', now()) + at, ends_at = date_trunc('hour', now()) + at + interval '3 hours',
       sales_until = date_trunc('hour', now()) + at, cancel_until = date_trunc('hour', now()) + at,
       venue = 'Hall ' || number % 12, category = (ARRAY['music', 'theatre', 'talk'])[1 + number % 3]
  FROM (SELECT id, row_number() OVER (ORDER BY id) AS number,
               (row_number() OVER (ORDER BY id) - 5000) * interval '1 hour' AS at
          FROM events) AS moved
 WHERE moved.id = events.id AND NOT name LIKE 'Concert 4.%';
VACUUM ANALYZE;
SQL
    "$bin/evently" create-admin --data-dir "$work/season" --email $ui_email \
        --first-name Bea --last-name Bench <<<"$ui_password" >/dev/null
}

# Signs in as the organizer and prints the refresh token.
ui_refresh_token() {
    curl -sS "http://127.0.0.1:${port_of[season]}/api/auth/login" -H 'Content-Type: application/json' \
        -d "{\"email\": \"$ui_email\", \"password\": \"$ui_password\"}" |
        sed -n 's/.*"refreshToken":"\([^"]*\)".*/\1/p'
}

round_ui() {
    local token event n
    event=$(event_id 4 1)
    # Half of the changes concern one event, the others those at the top of the table.
    for ((n = 1; n <= 4000; ++n)); do
        booking_of "$event"
        booking_of "$(event_id 3 $((5001 + n % 50)))"
    done >"$work/requests.changes"
    booking_of "$event" | load season --connections 4 --count 500
    only_said season book 201
    token=$(ui_refresh_token)
    EVENTLY_STARTED_NS=$(date +%s%N) QT_QPA_PLATFORM=offscreen \
        "$bin/evently_uibench" "http://127.0.0.1:${port_of[season]}" "$token" "$event" \
        "$bin/evently_load" --port "${port_of[season]}" --requests "$work/requests.changes" \
        --tokens "$work/tokens" --connections 16 --rate 200 --seconds 26 >"$work/ui" 2>"$work/ui.log"
    while read -r figure value; do note "ui_$figure" "$value"; done <"$work/ui"

    QT_QPA_PLATFORM=offscreen "$bin/kioskwalk" "${kiosk_walks:-1000}" >"$work/kiosk" 2>>"$work/ui.log"
    note kiosk_growth "$(awk -F 'KiB ' '/^memory/ { kib[++n] = $2 } END { print (kib[2] - kib[1]) / 1024 }' "$work/kiosk")"
    note kiosk_turn "$(sed -n 's/^page change, 99% ms //p' "$work/kiosk")"
    note kiosk_work "$(sed -n 's/^work for a page, 99% ms //p' "$work/kiosk")"
}

# tell_ms WORK FIGURE GOAL: compares a time in milliseconds with the goal.
tell_ms() {
    local ms
    ms=$(median "$2")
    tell "$1" "$(printf '%.1f ms' "$ms")" "" "$(calculate "$ms / $3")" '<=' 1 "goal $3 ms"
}

tell_ui() {
    tell_ms "window usable, 1,000,000 bookings" ui_usable_ms 2000
    tell_ms "events shown" ui_events_ms 200
    tell_ms "a filter answers, chosen" ui_filter_chosen_ms 200
    tell_ms "a filter answers, typed" ui_filter_typed_ms 200
    tell_ms "a page more of a table" ui_page_ms 200
    tell "rows fetched a page" "$(median ui_rows_a_page)" "" "$(calculate "$(median ui_rows_a_page) / 50")" '<=' 1
    local when
    for when in work live_overview live_events live_event; do
        tell_ms "longest event of the GUI thread, $when" "ui_${when}_longest_cpu_ms" 16
        tell_ms "longest wait for the GUI thread, $when" "ui_${when}_longest_ms" 16
    done
    for when in overview events event; do
        tell "repaints a second at 200 changes/s, $when" "$(median "ui_live_${when}_repaints_a_second")" "" \
            "$(calculate "$(median "ui_live_${when}_repaints_a_second") / 200")" '<=' 0.2
    done
    tell_ms "a kiosk's page changes, 99 %" kiosk_turn 100
    tell_ms "its own work for them, 99 %" kiosk_work 100
    tell "a kiosk grows by, 900 visitors" "$(printf '%.1f MiB' "$(median kiosk_growth)")" "" \
        "$(calculate "$(median kiosk_growth) / 5")" '<=' 1 "goal 5 MiB"
}
