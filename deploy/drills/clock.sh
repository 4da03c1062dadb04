#!/bin/bash
# A clock that jumps ten years forward and back under a running server, and forward over a restart. Linux, with curl and faketime (apt-get install faketime),
# which lies to the program about the time; nothing else notices.
source "$(dirname "$0")/drill.sh"
lie=$(ls /usr/lib/*/faketime/libfaketime.so.1 2>/dev/null | head -1)
[ -e "${lie:-}" ] || { say clock 'faketime is not installed: apt-get install faketime'; exit 1; }
"$program" import simulated --data "$data" >/dev/null || exit 1
administrator
printf 'name,mail\nAda Drill,ada@drill.example\n' >"$place/people.csv"
"$program" registry import people "$place/people.csv" --source "the drill" --data "$data" >/dev/null || exit 1
jump() { echo "$1" >"$place/time"; }
jump +0
# Only what the clock on the wall says jumps: timers go by another, as after a real jump.
lied=(LD_PRELOAD="$lie" FAKETIME_TIMESTAMP_FILE="$place/time" FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1 DONT_FAKE_MONOTONIC=1)
people() { sqlite3 "$data/registry.db" 'SELECT count(*) FROM person' 2>/dev/null || python3 -c "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM person').fetchone()[0])" "$data/registry.db"; }
look() { say "$1" "the server says it is $(curl -s -o /dev/null -D - "$site/" | sed -n 's/^Date: \(.*\)\r/\1/p'); a page $(status /regions/ITH3), ready $(status /health/ready), the session $(curl -s -o /dev/null -w '%{http_code}' -b "$place/jar" "$site/account"), signing in $(send "$place/jar.new" /sign-in "mail=$mail" "password=$REGIOHELIX_PASSWORD" | cut -c1-3), a change $(send "$place/jar.new" /organisations/new "name=Drill 1 $RANDOM" kind=Company region= tags= website= | cut -c1-3), people kept $(people)"; }

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
jump +3650d
begin "${lied[@]}" && sleep 5
look 'restarted ahead'
say 'restarted ahead' "log: $(grep -m1 'clock leapt' "$place/log" | cut -c1-200)"
end
jump +0
begin "${lied[@]}" && sleep 3
look 'restarted, right'
end
say note "$(head -c 200 "$data/clock.json")"
