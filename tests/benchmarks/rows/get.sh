# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# GET of one event and of the first page of events, compared with a QHttpServer that only answers
# with the same bytes.

prepare_get() {
    need_venue
    next_series
    fill_events venue "$series" 1000 500
    get_targets=("/api/events/$(event_id "$series" 1)" /api/events)
    local n
    for n in 0 1; do
        curl -sSf -o "$work/bare.$n" "http://127.0.0.1:${port_of[venue]}${get_targets[n]}"
    done
    "$bin/evently_barehttp" "$work/bare.0" "$work/bare.1" >"$work/bare.ready" 2>"$work/bare.log" &
    pid_of[bare]=$!
    until [ -s "$work/bare.ready" ]; do sleep 0.05; done
    port_of[bare]=$(cat "$work/bare.ready")
}

round_get() {
    local n server target
    for n in 0 1; do
        for server in venue bare; do
            target=/$n
            [ $server = bare ] || target=${get_targets[n]}
            request get GET "$target" - | load $server --connections 64 --seconds "$seconds" --warm-up 1
            only_said $server get 200
            note get_${server}_$n "$(said $server get 200 rate)"
        done
    done
}

tell_get() {
    local n
    local works=("GET an event" "GET the first page of events") goals=(0.6 0.4)
    for n in 0 1; do
        tell "${works[n]} (bare Qt: same bytes)" "$(per_second "$(median get_venue_$n)")" \
            "$(per_second "$(median get_bare_$n)")" \
            "$(calculate "$(median get_venue_$n) / $(median get_bare_$n)")" '>=' "${goals[n]}"
    done
}
