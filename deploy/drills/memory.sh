#!/bin/bash
# A server with too little memory: where the heap is limited, and where the system kills it. Linux, as root (control groups), with curl.
# memory.sh PROGRAM [PORT] [MEGABYTES]
source "$(dirname "$0")/drill.sh"
# Version 1 of control groups has a folder for memory, version 2 has one for all.
groups=/sys/fs/cgroup
[ -d $groups/memory ] && groups=$groups/memory
group=$groups/regiohelix-drill
limit() { mkdir -p $group && echo $(($1 << 20)) >"$group/$([ -e $group/memory.limit_in_bytes ] && echo memory.limit_in_bytes || echo memory.max)"; }
clean() { for try in $(seq 50); do rmdir $group 2>/dev/null && return; sleep 0.1; done; }

"$program" import simulated --data "$data" >/dev/null || exit 1
administrator
for megabytes in 64 96 128; do
    begin DOTNET_GCHeapHardLimit=$(printf '0x%x' $((megabytes << 20))) || continue
    sign_in "$place/jar"
    for round in 1 2 3; do
        for page in /regions/ITH3 /europe /regions/ITH4 /compare /regions/DE11 /clusters /network; do
            code=$(status $page)
            echo "$code $([ "$code" = 200 ] || told)" >>"$place/heap.$megabytes"
        done
    done
    say "$megabytes MB heap" "pages: $(sort "$place/heap.$megabytes" | uniq -c | awk '{$1 = $1 " x"; printf "%s%s", (NR > 1 ? "; " : ""), $0}'); live $(status /health/live), a change $(send "$place/jar" /organisations/new "name=Drill 0 $megabytes" kind=Company region= tags= website= | cut -c1-3)"
    end
done

most=${3:-300}
limit "$most" || exit 1
rm -f "$place"/answers.* "$place"/acknowledged.*
deaths=0
restart() { ( echo $BASHPID >$group/cgroup.procs; exec "$program" serve --empty --data "$data" --urls "$site" 2>>"$place/log" ) & server=$!; wait_for_server; }
wait_for_server() { until [ "$(status /health/ready)" = 200 ]; do kill -0 "$server" 2>/dev/null || return 1; sleep 0.1; done; }
restart
# Who signed in before is signed in still.
writers 4
# Pages that nobody has read fill the memory, until the system ends the process; a service manager starts it again.
for round in $(seq 6); do
    for region in $(curl -s -m 40 "$site/regions.json" | grep -o '"code": *"[A-Z0-9]*"' | sed 's/.*"\([A-Z0-9]*\)"/\1/' | grep -E '^.{4}$' | shuf -n 40); do
        kill -0 "$server" 2>/dev/null || break
        curl -s -m 40 -o /dev/null "$site/regions/$region"
    done
    if ! kill -0 "$server" 2>/dev/null; then wait "$server"; say "$most MB in all" "the system killed it (code $?)"; deaths=$((deaths + 1)); restart; fi
done
touch "$place/stop"
wait $(jobs -p | grep -vx "$server")
say "$most MB in all" "$deaths deaths"
count
say check "$("$program" data check --data "$data" 2>&1 | head -1)"
