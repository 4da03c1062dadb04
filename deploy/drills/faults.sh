#!/bin/bash
# What a server does when its disk fills up or is taken from it, when memory is short, and when a file is damaged. Linux, as root (it mounts small disks
# of memory), with curl. Prints one line a finding; docs/guide/operations.md keeps the figures of the last run.
#   dotnet publish src/RegioHelix.Cli -c Release -r linux-x64 --self-contained -o /tmp/program && deploy/drills/faults.sh /tmp/program/regiohelix
set -u
program=${1:?the published program}
port=${2:-5979}
place=$(mktemp -d /tmp/regiohelix-drill.XXXXXX)
disk=$place/disk
server=
mkdir "$disk"
mount -t tmpfs -o size=96m tmpfs "$disk" || exit 1
trap '[ -n "$server" ] && kill -9 "$server" 2>/dev/null; umount -l "$disk"; rm -rf "$place"' EXIT

say() { printf '%-14s %s\n' "$1" "$2"; }
status() { curl -s -m 30 -o "$place/answer" -w '%{http_code}' "http://127.0.0.1:$port$1"; }
begin() {
    local from=$(date +%s%N)
    env "$@" "$program" serve --empty --data "$disk/data" --urls "http://127.0.0.1:$port" 2>"$place/log" &
    server=$!
    until [ "$(status "${awaited:-/health/ready}")" = 200 ]; do
        kill -0 "$server" 2>/dev/null || { wait "$server"; say start "ended with $?: $(head -c 300 "$place/log" | tr '\n' ' ')"; server=; return 1; }
        sleep 0.05
    done
    say start "ready after $((($(date +%s%N) - from) / 1000000)) ms, $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$server/status") MB"
}
end() { kill -TERM "$server"; wait "$server"; say stop "ended with $?"; server=; }

"$program" import simulated --data "$disk/data" >/dev/null || exit 1
begin DRILL=disk || exit 1
say whole "a region's page is $(status /regions/ITH3)"

dd if=/dev/zero of="$disk/filler" bs=64k 2>/dev/null
say 'disk full' "page $(status /regions/ITH3), ready $(status /health/ready), live $(status /health/live): $(status /health/ready >/dev/null; tr -d '\n ' <"$place/answer" | head -c 120)"
out=$("$program" import simulated --seed 7 --data "$disk/data" 2>&1); say 'disk full' "import ended with $?: $(echo "$out" | head -c 250 | tr '\n' ' ')"
rm "$disk/filler"
say 'room again' "ready $(status /health/ready), $("$program" data check --data "$disk/data" 2>&1 | head -1)"

end

# A disk in use cannot be turned read-only by hand, as a failing one turns itself: the server is started on one.
mount -o remount,ro "$disk" && { say read-only mounted; begin DRILL=readonly && end; mount -o remount,rw "$disk"; }

vintage=$(ls "$disk"/data/vintages/simulated/*.duckdb | head -1)
cp "$vintage" "$place/kept"
dd if=/dev/urandom of="$vintage" bs=4096 seek=3 count=40 conv=notrunc 2>/dev/null
out=$("$program" data check --data "$disk/data" 2>&1); say damaged "data check ended with $?: $(echo "$out" | head -c 300 | tr '\n' ' ')"
awaited=/health/live begin DRILL=damaged
say damaged "the only vintage: page $(status /regions/ITH3), with the dataset named $(status '/regions/ITH3?dataset=simulated'), data page $(status /data), ready $(status /health/ready)"
[ -n "$server" ] && end
cp "$place/kept" "$vintage"
# The same bytes under an older instant are a former vintage.
former=$(dirname "$vintage")/20200101T000000Z-$(basename "$vintage" | cut -d- -f2)
cp "$vintage" "$former"
begin DRILL=damaged-while-serving && {
    say damaged "whole: page $(status /regions/ITH3), ready $(status /health/ready)"
    dd if=/dev/urandom of="$vintage" bs=4096 seek=3 count=40 conv=notrunc 2>/dev/null
    say damaged "while it serves: page $(status /regions/ITH3), map $(status /europe), data page $(status /data), ready $(status /health/ready), log: $(grep -c 'is in use, but' "$place/log" || true) line"
    status /regions/ITH3.json >/dev/null; say damaged "figures name $(grep -o '20200101T000000Z-[0-9a-f]*' "$place/answer" | sort -u | head -1)"
    truncate -s 50000 "$vintage"
    say damaged "cut off: page $(status /regions/ITH3), ready $(status /health/ready)"
    cp "$place/kept" "$vintage"
    say damaged "put back: page $(status /regions/ITH3), ready $(status /health/ready): $(tr -d '\n ' <"$place/answer" | head -c 120)"
    end
}
rm "$former"

begin DOTNET_GCHeapHardLimit=0x6000000 && {
    say '96 MB heap' "page $(status /regions/ITH3), map $(status /europe), live $(status /health/live), $(grep -c OutOfMemory "$place/log") of it in the log"
    kill -0 "$server" 2>/dev/null && end || { wait "$server"; say '96 MB heap' "the process ended with $?"; server=; }
}
say 'at the end' "$("$program" data check --data "$disk/data" 2>&1 | head -1)"
