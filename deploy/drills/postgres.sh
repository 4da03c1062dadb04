#!/bin/bash
# A PostgreSQL server that is restarted, crashes and is killed under a site that is written to, while a job searches and mails are sent. Linux, with PostgreSQL's
# programs, curl and python3 (for a mail server that takes everything, each mail after a while); as root it gives the server to the user postgres.
source "$(dirname "$0")/drill.sh"
drills=$(cd "$(dirname "$0")" && pwd)
programs=$(ls -d /usr/lib/postgresql/*/bin | tail -1)
db=$place/postgres
mkdir "$db"
as=
[ "$(id -u)" = 0 ] && { chown postgres "$db"; as="setpriv --reuid=postgres --regid=postgres --init-groups"; }
cd "$db" || exit 1
control() { $as "$programs/pg_ctl" -D "$db/data" -w -l "$db/log" "$@" >/dev/null 2>&1; }
start_postgres() { control -o "-c listen_addresses='' -c unix_socket_directories=$db" start; }
ask_postgres() { "$programs/psql" -h "$db" -U rh -d site -Atqc "$1"; }
mail_port=$((port + 1))
python3 "$drills/mailbox.py" $mail_port "$place/mails" 0.4 &
box=$!
clean() { kill $box 2>/dev/null; control -m immediate stop; }
$as "$programs/initdb" -D "$db/data" -U rh -A trust -E UTF8 --locale=C.UTF-8 >/dev/null || exit 1
start_postgres || exit 1
registry="Host=$db;Username=rh;Database=site"

administrator --registry "$registry"
begin REGIOHELIX_REGISTRY="$registry" REGIOHELIX_SMTP="smtp://127.0.0.1:$mail_port" REGIOHELIX_MAIL_FROM=drill@drill.example || exit 1
sign_in "$place/jar"

# An event with people to be seated. What its first seating asked for the jobs of the drill ask for again, with four seconds of search.
follow() { sed -n 's:^302 [a-z]*\://[^/]*\([^?]*\).*:\1:p'; }
post "$place/jar" /account /account/self name=Drill language=en >/dev/null
hall=$(send "$place/jar" /organisations/new name='Drill hall' kind=ClusterOrganisation region= tags= website= | follow)
event=$(send "$place/jar" /events/new "organisation=$(basename "${hall%/edit}")" event_name=Tables text_language=en place=Hall zone=Europe/Brussels first_day=2033-06-02 last_day=2033-06-02 registration=Open themes=THEME:circular-economy capacity= most_meetings=8 request_days=7 keep_months=6 | follow)
event=${event%/agenda}
post "$place/jar" "$event/agenda" "$event/sessions" session_name=Tables kind=Groups day=2033-06-02 from=14:00 until=16:00 slot_minutes=20 pause_minutes=5 room= >>"$place/made"
post "$place/jar" "$event/edit" "$event/state" status=Open >>"$place/made"
post "$place/jar" "$event/discussions" "$event/discussions/topics" topic=Packaging theme= goal='Two pilots' prompts= tables=2 >>"$place/made"
for guest in $(seq 8); do send "$place/jar" "$event/participants" "name=Guest $guest" agreement=elsewhere languages=en "region=ITC$((guest % 4 + 1))" >>"$place/made"; done
post "$place/jar" "$event/discussions" "$event/discussions/seat" >>"$place/made"
[ "$(grep -c '^302' "$place/made")" = 12 ] || { say event "cannot be made: $(tr '\n' ' ' <"$place/made")"; exit 1; }
jobs_left() { ask_postgres "SELECT count(*) FROM job WHERE state IN ('queued', 'running')"; }
until [ "$(jobs_left)" = 0 ]; do sleep 0.2; done
begin_jobs() {
    ask_postgres "INSERT INTO job (id, kind, settings, owner, state, created_at) SELECT gen_random_uuid(), kind, jsonb_set(settings::jsonb, '{seconds}', '4')::text, owner, 'queued', clock_timestamp() FROM (SELECT * FROM job ORDER BY number LIMIT 1) AS first, generate_series(1, 2)"
    until [ "$(ask_postgres "SELECT count(*) FROM job WHERE state = 'running'")" = 1 ]; do sleep 0.05; done
}
# Asks for mails with a link, as somebody who forgot a password.
ask() {
    while [ ! -e "$place/stop" ]; do
        [[ $(send "$place/jar.ask" /password "mail=$mail") = 302* ]] && echo x >>"$place/asked"
        sleep 0.2
    done
}

writers 6
ask &
for way in 'stop -m fast' 'stop -m immediate' 'kill -9'; do
    sleep 4
    begin_jobs
    sleep 0.5
    say "$way" "$(ask_postgres "SELECT count(*) FILTER (WHERE state = 'running') || ' job runs, ' || count(*) FILTER (WHERE state = 'queued') || ' waits, ' || (SELECT count(*) FROM outgoing_mail WHERE sent_at IS NULL) || ' mails wait' FROM job")"
    case $way in
        kill*) kill -9 "$(head -1 "$db/data/postmaster.pid")"; sleep 0.5; rm -f "$db/data/postmaster.pid" ;;
        *) control ${way#stop} stop ;;
    esac
    from=$(now)
    sleep 1
    say "$way" "page $(status /organisations): $(told); Retry-After $(curl -s -m 40 -o /dev/null -D - "$site/organisations" | sed -n 's/^Retry-After: \([0-9]*\).*/\1/p')"
    say "$way" "program $(status /organisations.json): $(head -c 160 "$place/answer")"
    say "$way" "ready $(status /health/ready), live $(status /health/live), a page that was read before $(status /)"
    sleep 4
    # Once for longer than a silent server holds a job.
    [ "$way" = 'stop -m immediate' ] && sleep 14
    start_postgres
    back=$(now)
    wait_for /health/ready 200
    say "$way" "away for $((($back - $from) / 1000000)) ms; ready $(since "$back") ms after the server was back, a page $(status /organisations)"
done
sleep 3
touch "$place/stop"
wait $(jobs -p | grep -vx -e "$server" -e "$box")
count --registry "$registry"
from=$(now)
for try in $(seq 300); do [ "$(jobs_left)" = 0 ] && break; sleep 0.2; done
say jobs "$(ask_postgres "SELECT string_agg(line, ', ') FROM (SELECT count(*) || ' ' || state || ' at attempt ' || attempts AS line FROM job GROUP BY state, attempts ORDER BY 1) AS states"); seatings kept $(ask_postgres 'SELECT count(*) FROM seating_version'), effects noted $(ask_postgres 'SELECT count(*) FROM job_effect'); the last ended $(since "$from") ms later"
for try in $(seq 450); do [ "$(ask_postgres 'SELECT count(*) FROM outgoing_mail WHERE sent_at IS NULL AND next_attempt_at <= now()')" = 0 ] && break; sleep 0.2; done
say mails "$(wc -l <"$place/asked") acknowledged, $(ask_postgres "SELECT count(*) FROM outgoing_mail") in the outbox, $(sort -u "$place/mails" | wc -l) arrived, $(sort "$place/mails" | uniq -d | wc -l) of them more than once, $(ask_postgres 'SELECT count(*) FROM outgoing_mail WHERE sent_at IS NULL') wait for their ten minutes"
say log "$(grep -c 'could not be answered' "$place/log") lines of outages, $(grep -c '^fail' "$place/log") failures: $(grep -A1 '^fail' "$place/log" | grep '^ ' | cut -c1-90 | sort | uniq -c | sort -rn | head -3 | tr -s ' ' | tr '\n' ';')"
say log "$(grep -c 'the registry went away under job' "$place/log") times a job was begun anew where it ran, $(grep -c 'the outbox cannot be told' "$place/log") times a mail was out and could not be noted"
kill -0 "$server" && end
