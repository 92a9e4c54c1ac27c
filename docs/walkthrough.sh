#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
#
# Walks through the whole REST API of a running Evently, as three customers and an organizer would,
# and ends with a message and exit code 1 as soon as a response is not what it should be.
#
#     ADMIN_CREATION_TOKEN=… docs/walkthrough.sh [http://127.0.0.1:3000]
#
# Needs bash and curl. It leaves four people and two cancelled events behind.
set -euo pipefail

base=${1:-http://127.0.0.1:3000}/api
admin_token=${ADMIN_CREATION_TOKEN:?the admin token of the server, which it names when it first starts}
run=$(date +%s)-$$    # makes this run's email addresses unique
token=                # whose requests these are; empty: no one's

say() { printf '\n%s\n' "$*"; }

# ask METHOD PATH OUTCOME [BODY] [HEADER]: sends a request, shows it, and checks the outcome: a
# status, followed by the code of a refusal. The response's body is then in $answer.
ask() {
    local method=$1 path=$2 wanted=$3 body=${4:-} header=${5:-} outcome
    local options=(--silent --show-error --max-time 30 --request "$method")
    [[ -z $token ]] || options+=(--header "Authorization: Bearer $token")
    [[ -z $body ]] || options+=(--header 'Content-Type: application/json' --data "$body")
    [[ -z $header ]] || options+=(--header "$header")
    answer=$(curl "${options[@]}" --write-out '\n%{http_code}' "$base$path")
    outcome=${answer##*$'\n'}
    answer=${answer%$'\n'*}
    [[ $outcome -lt 400 ]] || outcome+=" $(value code)"
    printf '    %-6s %s  ->  %s\n' "$method" "$path" "$outcome"
    [[ $outcome == "$wanted" ]] || fail "expected $wanted, but got: $answer"
}

# value NAME: the first field of that name in the last response; nothing if there is none.
value() {
    local pattern="\"$1\": *\"?([^\",}]*)"
    [[ ! $answer =~ $pattern ]] || printf '%s' "${BASH_REMATCH[1]}"
}

# show NAME: prints that field; expect NAME VALUE: also checks its value.
show() { printf '           %s is %s\n' "$1" "$(value "$1")"; }
expect() {
    show "$1"
    [[ $(value "$1") == "$2" ]] || fail "expected $1 to be $2: $answer"
}

fail() {
    printf '\nThis is not as expected: %s\n' "$*" >&2
    exit 1
}

say "Is the server there?"
ask GET /health 200
ask GET /ready 200

say "Olga becomes an administrator: anyone with the admin token may."
ask POST /auth/create-admin 201 '{"email": "olga-'"$run"'@example.org", "password": "a walk in the park",
    "firstName": "Olga", "lastName": "Organizer", "adminToken": "'"$admin_token"'"}'
olga=$(value token)

say "Ada, Ben and Cleo create accounts. No one becomes an administrator just by asking."
ask POST /auth/register 201 '{"email": "ada-'"$run"'@example.org", "password": "a walk in the park",
    "firstName": "Ada", "lastName": "Early", "role": "admin"}'
expect role user
ask POST /auth/register 201 '{"email": "ben-'"$run"'@example.org", "password": "a walk in the park",
    "firstName": "Ben", "lastName": "Quick"}'
ben=$(value token)
ask POST /auth/register 201 '{"email": "cleo-'"$run"'@example.org", "password": "a walk in the park",
    "firstName": "Cleo", "lastName": "Late"}'
cleo=$(value token)

say "Ada signs in; with a wrong password she can't."
ask POST /auth/login '401 invalid_credentials' '{"email": "ada-'"$run"'@example.org", "password": "a walk in the dark"}'
ask POST /auth/login 200 '{"email": "ada-'"$run"'@example.org", "password": "a walk in the park"}'
ada=$(value token)

say "Olga sells three seats in the cellar. Ada may not."
concert='{"name": "Jazz im Keller", "venue": "Keller", "dateTime": "'$(date -u -d '+30 days' +%FT19:00:00Z)'",
    "timeZone": "Europe/Berlin", "totalCapacity": 3, "price": "25.00", "currency": "EUR", "category": "music"}'
token=$ada
ask POST /events '403 forbidden' "$concert"
token=$olga
ask POST /events 201 "$concert"
event=$(value id)
expect availableCapacity 3
expect price 25.00

say "Anyone can see it; Olga adds a description."
token=
ask GET "/events?category=music&sort=-dateTime" 200
ask GET "/events/$event" 200
expect sales open
token=$olga
ask PUT "/events/$event" 200 '{"description": "Bring a cushion."}'
expect description "Bring a cushion."

say "Ada books two seats."
token=$ada
ask POST /bookings 201 '{"eventId": "'"$event"'", "quantity": 2}'
expect status confirmed
expect totalAmount 50.00
reference=$(value bookingReference)

say "Ben books the last one. His network is bad, so he asks twice under one key, and has one booking."
token=$ben
ask POST /bookings 201 '{"eventId": "'"$event"'", "quantity": 1}' "Idempotency-Key: ben-$run"
booking=$(value id)
ask POST /bookings 201 '{"eventId": "'"$event"'", "quantity": 1}' "Idempotency-Key: ben-$run"
expect id "$booking"

say "Cleo comes too late."
token=$cleo
ask POST /bookings '409 sold_out' '{"eventId": "'"$event"'", "quantity": 1}'

say "She joins the waitlist and is first in line."
ask POST /waitlist 201 '{"eventId": "'"$event"'", "quantity": 1}'
expect status active
ask GET "/waitlist/position/$event" 200
expect position 1
ask GET /waitlist 200

say "Ben joins as well, changes his mind, and leaves."
token=$ben
ask POST /waitlist 201 '{"eventId": "'"$event"'", "quantity": 1}'
ask GET "/waitlist/position/$event" 200
expect position 2
ask DELETE "/waitlist/$event" 204

say "Only Ben and administrators can see Ben's booking: for Cleo it doesn't exist."
token=$cleo
ask GET "/bookings/$booking" '404 not_found'
token=$ben
ask GET "/bookings/$booking" 200
expect quantity 1

say "Ben cancels. The seat does not go back on sale: it is offered to Cleo, and held for her."
ask DELETE "/bookings/$booking" 200
expect status cancelled
token=$cleo
ask GET "/waitlist/position/$event" 200
expect status notified
token=$ben
ask POST /bookings '409 sold_out' '{"eventId": "'"$event"'", "quantity": 1}'

say "Cleo accepts."
token=$cleo
ask POST "/waitlist/$event/accept" 200
expect status confirmed
ask GET /bookings 200
expect quantity 1

say "Ada finds her booking by its reference, as she would read it out over the phone."
token=$ada
ask GET "/bookings/reference/${reference,,}" 200
expect quantity 2

say "Olga looks at the figures. Ada may not."
ask GET /analytics/overview '403 forbidden'
token=$olga
ask GET /analytics/overview 200
show upcomingEvents
show ticketsSold
show occupancy
ask GET "/analytics/revenue?interval=day&eventId=$event" 200
[[ $answer == *'"revenue":"75.00"'* ]] || fail "three seats at 25.00 should have made 75.00: $answer"
ask GET "/analytics/events?sort=-dateTime" 200

say "Finally, the concert is cancelled, and its bookings with it."
ask DELETE "/events/$event" 200
expect status cancelled
token=$ada
ask GET "/bookings/reference/$reference" 200
expect status cancelled

say "A play has several kinds of tickets; stalls and balcony have their own seats, and a family ticket admits four."
token=$olga
ask POST /events 201 '{"name": "Hamlet", "venue": "Theatre", "dateTime": "'$(date -u -d '+40 days' +%FT18:00:00Z)'",
    "timeZone": "Europe/Berlin", "totalCapacity": 10, "currency": "EUR", "category": "theatre",
    "quotas": [{"name": "Stalls", "total": 8}, {"name": "Balcony", "total": 2}],
    "ticketTypes": [{"name": "Adult", "price": "24.00", "taxRate": "7", "quotas": [1]},
                    {"name": "Family", "price": "60.00", "taxRate": "7", "admits": 4, "quotas": [1]},
                    {"name": "Balcony", "price": "15.00", "taxRate": "7", "quotas": [2]},
                    {"name": "Guest list", "price": "0", "quotas": [1], "hidden": true}]}'
play=$(value id)
expect priceFrom 15.00
expect priceTo 60.00

say "She makes a code that takes 25 percent off for adults, and one that opens the guest list for two bookings."
ask POST "/events/$play/codes" 201 '{"code": "HAMLET-25", "effect": {"percent": "25"}, "types": [1]}'
ask POST "/events/$play/codes" 201 '{"code": "FRIENDS", "effect": {"unlocks": true}, "types": [4], "maxBookings": 2}'

say "Ada looks at what the code is worth, and books two adults, a family and a seat on the balcony with it."
token=$ada
ask GET "/events/$play?code=hamlet-25" 200
expect priceWithCode 18.00
ask POST /bookings 201 '{"eventId": "'"$play"'", "code": "hamlet-25",
    "lines": [{"type": 1, "quantity": 2}, {"type": 2, "quantity": 1}, {"type": 3, "quantity": 1}]}'
expect quantity 7
expect totalAmount 111.00
booking=$(value id)

say "Ben would like two on the balcony. It has one left, although the house has more."
token=$ben
ask POST /bookings '409 not_enough_left' '{"eventId": "'"$play"'", "lines": [{"type": 3, "quantity": 2}]}'
expect wallName Balcony
ask POST /bookings '404 unknown_code' '{"eventId": "'"$play"'", "quantity": 1, "code": "HAMLET-99"}'
ask POST /bookings 201 '{"eventId": "'"$play"'", "code": "FRIENDS", "lines": [{"type": 4, "quantity": 1}]}'
expect totalAmount 0.00

say "Ada gives one adult's ticket back. She has to say of which kind."
token=$ada
ask DELETE "/bookings/$booking?quantity=1" '400 which_type'
ask DELETE "/bookings/$booking?type=1&quantity=1" 200
expect totalAmount 93.00

say "Olga sees what sold, by type and by code, and the tax for her accountant."
token=$olga
ask GET "/analytics/events/$play" 200
[[ $answer == *'"code":"HAMLET-25"'* ]] || fail "the code should be among those used: $answer"
ask GET "/analytics/tax?eventId=$play" 200
[[ $answer == *'"refundedGross":"-18.00"'* ]] || fail "one ticket at 18.00 was given back: $answer"
ask DELETE "/events/$play" 200

say "That was the whole walkthrough, and every response was as it should be."
