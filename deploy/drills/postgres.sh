#!/bin/bash
# A PostgreSQL server that is restarted, crashes and is killed under a site that is written to. Linux, with PostgreSQL's programs and curl; as root it gives
# the server to the user postgres.
source "$(dirname "$0")/drill.sh"
programs=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
db=$place/postgres
mkdir "$db"
as=
[ "$(id -u)" = 0 ] && { chown postgres "$db"; as="setpriv --reuid=postgres --regid=postgres --init-groups"; }
cd "$db" || exit 1
control() { $as "$programs/pg_ctl" -D "$db/data" -w -l "$db/log" "$@" >/dev/null 2>&1; }
start_postgres() { control -o "-c listen_addresses='' -c unix_socket_directories=$db" start; }
clean() { control -m immediate stop; }
$as "$programs/initdb" -D "$db/data" -U rh -A trust -E UTF8 --locale=C.UTF-8 >/dev/null || exit 1
start_postgres || exit 1
registry="Host=$db;Username=rh;Database=site"

administrator --registry "$registry"
begin REGIOHELIX_REGISTRY="$registry" || exit 1
sign_in "$place/jar"
writers 6
for way in 'stop -m fast' 'stop -m immediate' 'kill -9'; do
    sleep 4
    case $way in
        kill*) kill -9 "$(head -1 "$db/data/postmaster.pid")"; sleep 0.5; rm -f "$db/data/postmaster.pid" ;;
        *) control ${way#stop} stop ;;
    esac
    from=$(now)
    sleep 1
    say "$way" "page $(status /organisations): $(told); Retry-After $(curl -s -m 40 -o /dev/null -D - "$site/organisations" | sed -n 's/^Retry-After: \([0-9]*\).*/\1/p')"
    say "$way" "program $(status /organisations.json): $(head -c 160 "$place/answer")"
    say "$way" "ready $(status /health/ready), live $(status /health/live), a page that was read before $(status /)"
    sleep 2
    start_postgres
    back=$(now)
    wait_for /health/ready 200
    say "$way" "away for $((($back - $from) / 1000000)) ms; ready $(since "$back") ms after the server was back, a page $(status /organisations)"
done
sleep 3
touch "$place/stop"
wait $(jobs -p | grep -v "^$server$")
count --registry "$registry"
say log "$(grep -c 'could not be answered' "$place/log") lines of outages, $(grep -c '^fail' "$place/log") failures: $(grep -A1 '^fail' "$place/log" | grep '^ ' | cut -c1-90 | sort | uniq -c | sort -rn | head -3 | tr -s ' ' | tr '\n' ';')"
kill -0 "$server" && end
