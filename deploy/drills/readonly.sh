#!/bin/bash
# A disk that turns read-only under a running server, as one does that finds an error on itself, and files that cannot be written for a while. Linux, as root
# (it mounts a small disk in a file), with curl, mkfs.ext4 and chattr.
source "$(dirname "$0")/drill.sh"
mkdir "$place/disk"
truncate -s 200M "$place/image"
mkfs.ext4 -q "$place/image" && mount -o loop,errors=remount-ro "$place/image" "$place/disk" || exit 1
device=$(basename "$(findmnt -no SOURCE "$place/disk")")
clean() { chattr -R -i "$place/disk/data" 2>/dev/null; umount -l "$place/disk"; }
data=$place/disk/data

look() {
    say "$1" "a page that was read before $(status /regions/ITH3), one that was not $(status "/regions/$2"), people's $(status /organisations) $([ "$(status /organisations)" = 200 ] || told)"
    say "$1" "a change: $(send "$place/jar" /organisations/new "name=Drill 9 $RANDOM" kind=Company region= tags= website= | cut -c1-4), ready $(status /health/ready), live $(status /health/live): $(status /health/ready >/dev/null; tr -d '\n ' <"$place/answer" | head -c 90)"
    curl -s -m 40 -o "$place/answer" -b "$place/jar" -c "$place/jar" "$site/organisations/new"
    { read -r token; read -r once; } < <(fields "$(cat "$place/answer")")
    curl -s -m 40 -o "$place/answer" -b "$place/jar" -D "$place/head" --data-urlencode "__RequestVerificationToken=$token" --data-urlencode "once=$once" --data-urlencode 'name=Drill 9 words' -d kind=Company "$site/organisations/new"
    say "$1" "it says: $(told) (Retry-After $(sed -n 's/^Retry-After: \([0-9]*\).*/\1/p' "$place/head"))"
    token=$(fields "$(curl -s -m 40 -c "$place/jar.load" -b "$place/jar.load" "$site/data")" | head -1)
    printf 'freq,unit,nace_r2,geo\\TIME_PERIOD\t2014 \r\nA,THS,C,ITH3\t1 \r\n' >"$place/table.tsv"
    say "$1" "a job: $(curl -s -m 40 -o "$place/answer" -w '%{http_code}' -b "$place/jar.load" -F "__RequestVerificationToken=$token" -F dataset=drill_table -F bad_cells=stop -F "file=@$place/table.tsv;filename=drill_table.tsv" "$site/data/file") $(told)"
}

"$program" import simulated --data "$data" >/dev/null || exit 1
administrator
begin X=1 || exit 1
sign_in "$place/jar"
writers 2
status /regions/ITH3 >/dev/null
sleep 3
# But for the index that SQLite keeps in memory beside a database: a page of that which cannot be written ends a process at once (SIGBUS).
find "$data" ! -name '*-shm' -exec chattr +i {} +
look 'cannot write' ITH4
kill -0 "$server" 2>/dev/null || { wait "$server"; say 'cannot write' "the process ended with $?"; server=; exit 1; }
sleep 3
chattr -R -i "$data"
from=$(now)
wait_for /health/ready 200
for try in $(seq 100); do [[ $(send "$place/jar" /organisations/new "name=Drill 8 $try" kind=Company region= tags= website=) = 302* ]] && break; sleep 0.1; done
say 'again' "without a restart ready and writing after $(since "$from") ms, a job $(token=$(fields "$(curl -s -c "$place/jar.load" -b "$place/jar.load" "$site/data")" | head -1); curl -s -o /dev/null -w '%{http_code}' -b "$place/jar.load" -F "__RequestVerificationToken=$token" -F dataset=drill_table -F bad_cells=stop -F "file=@$place/table.tsv;filename=drill_table.tsv" "$site/data/file")"
sleep 2
echo 1 >"/sys/fs/ext4/$device/trigger_fs_error"
look 'turned read-only' DE11
# By now the system has tried to write everything down.
sleep 45
kill -0 "$server" 2>/dev/null && look '45 s later' FRK2
touch "$place/stop"
kill -0 "$server" 2>/dev/null && { kill -TERM "$server"; wait "$server"; say 'turned read-only' "asked to stop it ended with $?"; } || { wait "$server"; say 'turned read-only' "the process had ended with $?"; }
server=
wait
until umount "$place/disk" 2>"$place/answer"; do sleep 0.5; done
while losetup -j "$place/image" | grep -q .; do sleep 0.2; done
e2fsck -fy "$place/image" >"$place/fsck" 2>&1
mount -o loop "$place/image" "$place/disk" || exit 1
begin X=1 || exit 1
say 'mended disk' "ready after $ready ms"
count
say check "$("$program" data check --data "$data" 2>&1 | head -1)"
end
