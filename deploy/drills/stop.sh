#!/bin/bash
# A server that is told to stop (SIGTERM) with many requests under way. Linux, with curl.
source "$(dirname "$0")/drill.sh"
"$program" import simulated --data "$data" >/dev/null || exit 1
administrator
begin X=1 || exit 1
sign_in "$place/jar"
# Pages that nobody has read yet take longest.
regions=$(curl -s "$site/regions.json" | grep -o '"code": *"[A-Z0-9]*"' | sed 's/.*"\([A-Z0-9]*\)"/\1/' | grep -E '^.{4}$' | head -60)
writers 4
sleep 3
for region in $regions; do curl -s -m 60 -o /dev/null -w '%{http_code}\n' "$site/regions/$region" >>"$place/pages" & done
sleep 0.8
from=$(now)
kill -TERM "$server"
sleep 0.05
say 'while it stops' "ready $(status /health/ready)"
wait "$server"
code=$?
took=$(since "$from")
server=
touch "$place/stop"
wait
say stop "ended with $code after $took ms, $(wc -w <<<"$regions") pages and 4 writers under way"
say pages "$(sort "$place/pages" | uniq -c | awk '{printf "%s%s x %s", (NR > 1 ? ", " : ""), $1, $2}') (000: it came after the stop and was not taken)"
count
