# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Searching among 1,000,000 bookings compared with 10,000. Half of them have a customer's name; the
# others are found by their account's.

search_terms=(common rare words end middle nothing)

prepare_search() {
    local name sold=100
    for name in few many; do
        start_evently $name
        fill_users $name "$users"
        fill_events $name 5 100 20000 $sold 0 30 1
        sql $name -c 'VACUUM ANALYZE'
        sold=10000
    done
}

# searched_for NAME TERM: TERM is percent-encoded.
searched_for() {
    case $2 in
    common) echo muller ;;
    rare) echo quittenbaum ;;
    words) echo quittenbaum%2C+zaneta ;;
    end) sql "$1" -c "SELECT right(reference, 4) FROM evently.bookings ORDER BY created_at LIMIT 1" ;;
    middle) sql "$1" -c "SELECT substr(replace(reference, '-', ''), 4, 5) FROM evently.bookings
                          ORDER BY created_at LIMIT 1" ;;
    nothing) echo xylophon ;;
    esac
}

round_search() {
    local term name
    for term in "${search_terms[@]}"; do
        for name in few many; do
            request get GET "/api/bookings?all=true&search=$(searched_for $name "$term")" 0 |
                load $name --tokens "$work/admin" --connections 1 --seconds "$seconds" --warm-up 1
            only_said $name get 200
            note "search_${term}_$name" "$(said $name get 200 p50)"
        done
    done
}

# A search must be fast, however many bookings there are.
tell_search() {
    local term
    for term in "${search_terms[@]}"; do
        tell "search, $term, 1,000,000 bookings (10,000)" "$(milliseconds "$(median "search_${term}_many")")" \
            "$(milliseconds "$(median "search_${term}_few")")" \
            "$(calculate "$(median "search_${term}_many") / 250000")" '<=' 1 "goal 250 ms"
    done
}
