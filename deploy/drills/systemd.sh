#!/bin/bash
# The unit under a systemd of its own, where this machine's first process is another: started, sandboxed, killed and started again, stopped. Linux, as root,
# with systemd installed, version 1 of control groups (or a systemd that runs already: then use that) and curl. Nothing of this machine's files is changed:
# systemd runs over a layer of memory. systemd.sh FOLDER-OF-THE-PUBLISHED-PROGRAM [PORT]
set -u
folder=${1:?the folder of the published program}
port=${2:-5979}
here=$(cd "$(dirname "$0")/.." && pwd)
top=$(mktemp -d /tmp/regiohelix-drill.XXXXXX)
root=$top/root
say() { printf '%-16s %s\n' "$1" "$2"; }
first=
trap '[ -n "$first" ] && kill -9 "$first" 2>/dev/null; wait 2>/dev/null; for group in systemd memory pids cpu; do echo $$ >/sys/fs/cgroup/$group/cgroup.procs; find /sys/fs/cgroup/$group/regiohelix-unit -depth -type d -exec rmdir {} + 2>/dev/null; done; umount -l "$root" "$top/layer"; rm -rf "$top"' EXIT
mkdir -p "$root" "$top/layer"
mount -t tmpfs -o size=1500m tmpfs "$top/layer" && mkdir "$top/layer/upper" "$top/layer/work" || exit 1
mount -t overlay overlay -o "lowerdir=/,upperdir=$top/layer/upper,workdir=$top/layer/work" "$root" || exit 1

# As the unit's head says, but for the port.
rm -rf "$root/opt/regiohelix" && mkdir -p "$root/opt" && cp -r "$folder" "$root/opt/regiohelix"
rm -f "$root"/etc/systemd/system/*.wants/*
sed "s/5080/$port/" "$here/regiohelix.service" >"$root/etc/systemd/system/regiohelix.service"
printf '[Unit]\nWants=regiohelix.service\nAfter=regiohelix.service\n' >"$root/etc/systemd/system/drill.target"
chroot "$root" useradd --system --home-dir /var/lib/regiohelix --shell /usr/sbin/nologin regiohelix

for group in systemd memory pids cpu; do mkdir -p /sys/fs/cgroup/$group/regiohelix-unit && echo $$ >/sys/fs/cgroup/$group/regiohelix-unit/cgroup.procs; done
unshare --pid --mount --ipc --uts --cgroup --fork --kill-child bash -c '
    root=$1
    mount --make-rprivate /
    mount -t proc proc $root/proc; mount -t tmpfs tmpfs $root/run; mount -t tmpfs tmpfs $root/tmp; mount --rbind /dev $root/dev
    mount -t sysfs -o ro sysfs $root/sys; mount -t tmpfs tmpfs $root/sys/fs/cgroup
    mkdir $root/sys/fs/cgroup/systemd && mount -t cgroup -o none,name=systemd cgroup $root/sys/fs/cgroup/systemd
    for group in memory pids cpu; do mkdir $root/sys/fs/cgroup/$group && mount -t cgroup -o $group cgroup $root/sys/fs/cgroup/$group; done
    exec chroot $root /usr/bin/env -i container=drill PATH=/usr/bin:/usr/sbin /lib/systemd/systemd --system --unit=drill.target' _ "$root" >/dev/null 2>&1 &
first=$!
inside() { nsenter -t "$(pgrep -P "$first" | head -1)" -m -p -C -u -i -r -w "$@"; }
show() { inside systemctl show regiohelix -P "$1"; }
status() { curl -s -m 60 -o "$top/answer" -w '%{http_code}' "http://127.0.0.1:$port$1"; }
await() { for try in $(seq 600); do [ "$(status /health/ready)" = 200 ] && return; sleep 0.2; done; say start 'not ready within two minutes'; inside journalctl --no-pager -u regiohelix -n 20; exit 1; }

from=$(date +%s%N)
await
say start "ready after $((($(date +%s%N) - from) / 1000000)) ms; $(inside systemctl is-active regiohelix); as $(inside ps -o user= -p "$(show MainPID)"); page $(status /regions/ITH3)"
say data "$(inside ls -ld /var/lib/regiohelix /var/lib/regiohelix/data | awk '{print $1, $3, $NF}' | tr '\n' ';')"
say sandbox "$(inside systemd-analyze security regiohelix --no-pager 2>/dev/null | tail -1 | sed 's/^[^O]*//')"
# As root, in the files as the process sees them: what is refused here is refused by the sandbox and not by whose the files are.
within() { inside nsenter -t "$(show MainPID)" -m -r -w "$@"; }
say sandbox "root in its view may write: $(for place in /etc /opt/regiohelix /usr /var/lib /var/log /home /root /var/lib/regiohelix/data; do within sh -c "touch $place/drill 2>/dev/null && rm $place/drill && echo -n '$place '"; done)and nothing else of /etc /opt /usr /var/lib /var/log /home /root: $(within sh -c 'touch /etc/drill' 2>&1 | sed 's/.*: //')"
inside touch /tmp/drill
say sandbox "a file of others in /tmp $(within test -e /tmp/drill && echo seen || echo 'not seen'), /home has $(within ls /home 2>/dev/null | wc -l) of $(inside ls /home | wc -l) entries, devices: $(within ls /dev | grep -c -e '^sd' -e '^vd' -e '^mem$' -e '^kmsg$') of disks and memory; $(inside grep -E '^(NoNewPrivs|CapEff|CapBnd|Seccomp):' "/proc/$(show MainPID)/status" | tr -s '\t\n' ' ,')"
was=$(show MainPID)
inside kill -9 "$was"
from=$(date +%s%N)
sleep 1
await
say 'kill -9' "another process ($was, now $(show MainPID)) ready after $((($(date +%s%N) - from) / 1000000)) ms; restarts $(show NRestarts)"
# Pages that nobody has read take longest: they are under way when it is told to stop. What all of them rest on was computed for the first.
status /regions/ITH3 >/dev/null
curl -s -m 30 "http://127.0.0.1:$port/regions.json" >"$top/regions"
readers=()
for region in $(grep -o '"code": *"[A-Z0-9]*"' "$top/regions" | sed 's/.*"\([A-Z0-9]*\)"/\1/' | grep -E '^.{4}$' | head -20); do curl -s -m 60 -o /dev/null -w '%{http_code}\n' "http://127.0.0.1:$port/regions/$region" >>"$top/pages" & readers+=($!); done
sleep 0.4
answered=$(wc -l <"$top/pages")
from=$(date +%s%N)
inside systemctl stop regiohelix
took=$((($(date +%s%N) - from) / 1000000))
wait "${readers[@]}"
say stop "after $took ms: $(show Result), code $(show ExecMainStatus), $(inside systemctl is-active regiohelix); of ${#readers[@]} pages $answered were answered before, in the end $(sort "$top/pages" | uniq -c | awk '{printf "%s%s x %s", (NR > 1 ? ", " : ""), $1, $2}')"
say journal "$(inside journalctl --no-pager -q -u regiohelix -o cat | grep -c -e '^fail' -e '^warn') warnings and failures"
