#!/bin/bash
# A clock that jumps ten years forward and back under a running server, and a fortnight forward over restarts, with people who fall due in between. Linux, with
# curl and faketime (apt-get install faketime), which lies to the program about the time; nothing else notices.
source "$(dirname "$0")/drill.sh"
lie=$(ls /usr/lib/*/faketime/libfaketime.so.1 2>/dev/null | head -1)
[ -e "${lie:-}" ] || { say clock 'faketime is not installed: apt-get install faketime'; exit 1; }
"$program" import simulated --data "$data" >/dev/null || exit 1
administrator
jump() { echo "$1" >"$place/time"; }
# Only what the clock on the wall says jumps: timers go by another, as after a real jump. The fix is one for an old C library; under a newer one it lets every
# timer run out at once.
lied=(LD_PRELOAD="$lie" FAKETIME_TIMESTAMP_FILE="$place/time" FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1 FAKETIME_FORCE_MONOTONIC_FIX=0)

# People whom somebody else entered and who never came are kept for a year: three were entered 355 days ago and go in ten days, two today.
enter() { # when name ...
    jump "$1"
    shift
    { echo 'name,mail'; for name in "$@"; do echo "$name,$name@drill.example"; done; } >"$place/people.csv"
    env "${lied[@]}" "$program" registry import people "$place/people.csv" --source "the drill" --data "$data" >/dev/null || exit 1
}
enter -355d Ada Ben Cleo
enter +0 Dora Emil
# Nothing was served then: the clock was noted by nobody.
rm -f "$data/clock.json"
sql() { sqlite3 "$data/registry.db" "$1" 2>/dev/null || python3 -c "import sqlite3, sys; print(*[row[0] for row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2])], sep=', ')" "$data/registry.db" "$1"; }
people() { echo "$(sql "SELECT count(*) FROM person WHERE name IN ('Ada', 'Ben', 'Cleo')") of 3 who fall due, $(sql "SELECT count(*) FROM person WHERE name IN ('Dora', 'Emil')") of 2 others"; }
look() { say "$1" "the server says it is $(curl -s -o /dev/null -D - "$site/" | sed -n 's/^Date: \(.*\)\r/\1/p'); a page $(status /regions/ITH3), ready $(status /health/ready), the session $(curl -s -o /dev/null -w '%{http_code}' -b "$place/jar" "$site/account"), signing in $(send "$place/jar.new" /sign-in "mail=$mail" "password=$REGIOHELIX_PASSWORD" | cut -c1-3), a change $(send "$place/jar.new" /organisations/new "name=Drill 1 $RANDOM" kind=Company region= tags= website= | cut -c1-3), kept $(people)"; }
# What falls due is looked at when a server starts, and every hour: a start under a clock, and the end.
start_at() {
    jump "$1"
    : >"$place/log"
    begin "${lied[@]}" || exit 1
    sleep 3
    say "$2" "clock $1: kept $(people); $(grep -q 'clock leapt' "$place/log" && echo 'the log tells of a leap' || echo 'the log tells of none')"
    kill -TERM "$server"
    wait "$server" || say "$2" "ended with $?"
    server=
}

jump +0
begin "${lied[@]}" || exit 1
sign_in "$place/jar"
look 'as it is'
jump +3650d
look 'ten years on'
jump -3650d
look 'ten years back'
jump +0
look 'put right'
end
start_at +3650d 'restarted ahead'
start_at +0 'restarted, right'

start_at +15d 'a fortnight on'
cp -r "$data" "$place/meant"
start_at +0 'put right'
start_at +15d 'once more'
rm "$data/clock.json"
start_at +15d 'it was meant'
say 'it was meant' "$(grep -c '^[0-9a-f]\{8\}-' "$data/erasures.tsv") people in erasures.tsv"

# Where nobody deletes the note, three days of steady going say the same.
data=$place/meant
for time in +15d +15.9d +16.8d +17.7d +18.1d; do start_at $time 'going steadily'; done
start_at +19d 'a day later'
