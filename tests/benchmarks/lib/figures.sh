# SPDX-License-Identifier: GPL-3.0-only
# shellcheck shell=bash disable=SC2034,SC2154
# Sourced by packaging/bench: stores figures, computes medians and prints the table.

# note FIGURE NUMBER: records one round's figure.
note() { echo "$1 $2" >>"$work/figures"; }

# The median over all rounds.
median() {
    awk -v name="$1" '$1 == name { print $2 }' "$work/figures" | sort -g |
        awk '{ at[NR] = $1 } END { if (NR) print at[int((NR + 1) / 2)] }'
}

# calculate EXPRESSION: evaluated by awk, to six digits.
calculate() { awk "BEGIN { print ($*) }"; }

# Whether a comparison holds, such as: holds 3.2 ">=" 3
holds() { awk "BEGIN { exit !($1 $2 $3) }"; }

head_of_table() {
    printf '\n%-46s %16s %16s %8s %8s  %s\n' work figure opponent ratio goal ''
    printf '%.0s-' {1..108}
    printf '\n'
}

# tell WORK FIGURE OPPONENT RATIO COMPARISON GOAL [REMARK]: prints a line of the table.
tell() {
    local verdict="not reached"
    ! holds "$4" "$5" "$6" || verdict=reached
    printf '%-46s %16s %16s %8.2f %8s  %s\n' "$1" "$2" "$3" "$4" "$5 $6" "$verdict${7:+; $7}"
}

per_second() { printf '%.0f/s' "$1"; }
milliseconds() { awk -v us="$1" 'BEGIN { printf us < 10000 ? "%.2f ms" : "%.0f ms", us / 1000 }'; }
mebibytes() { printf '%.0f MiB' "$1"; }
