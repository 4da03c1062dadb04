#!/bin/bash
# A server that is killed (SIGKILL) at random moments while people write, load data and ask for mails, and is started again each time. Linux, with curl and
# python3 (for a mail server that takes everything). kill.sh PROGRAM [PORT] [KILLS]
source "$(dirname "$0")/drill.sh"
kills=${3:-15}
post=$((port + 1))
python3 "$(dirname "$0")/mailbox.py" $post "$place/mails" &
box=$!
clean() { kill $box 2>/dev/null; }
settings=(REGIOHELIX_SMTP="smtp://127.0.0.1:$post" REGIOHELIX_MAIL_FROM=drill@drill.example)

# Drops a small table on the data page, each with another figure; notes the job of each that was taken.
load() {
    local number=0 page token answer
    while [ ! -e "$place/stop" ]; do
        number=$((number + 1))
        printf 'freq,unit,nace_r2,geo\\TIME_PERIOD\t2014 \r\nA,THS,C,ITH3\t%s \r\n' "$number" >"$place/table.tsv"
        page=$(curl -s -m 40 -c "$place/jar.load" -b "$place/jar.load" "$site/data")
        token=$(fields "$page" | head -1)
        answer=$(curl -s -m 40 -o /dev/null -w '%{http_code} %{redirect_url}' -b "$place/jar.load" -F "__RequestVerificationToken=$token" -F dataset=drill_table -F bad_cells=stop -F "file=@$place/table.tsv;filename=drill_table.tsv" "$site/data/file")
        [[ $answer = 302* ]] && echo "${answer##*/}" >>"$place/jobs"
        sleep 1
    done
}
# Asks for a mail with a link, as somebody who forgot a password.
ask() {
    while [ ! -e "$place/stop" ]; do
        [[ $(send "$place/jar.ask" /password "mail=$mail") = 302* ]] && echo x >>"$place/asked"
        sleep 0.3
    done
}

administrator
begin "${settings[@]}" || exit 1
sign_in "$place/jar"
writers 4
load &
ask &
slowest=0
for round in $(seq "$kills"); do
    sleep "$((1 + RANDOM % 4)).$((RANDOM % 10))"
    kill -9 "$server"
    wait "$server" 2>/dev/null
    begin "${settings[@]}" || exit 1
    [ "$ready" -gt "$slowest" ] && slowest=$ready
done
say kills "$kills; ready again after $slowest ms at most"
sleep 2
touch "$place/stop"
wait $(jobs -p | grep -vx -e "$server" -e "$box")
count
for try in $(seq 60); do
    for job in $(cat "$place/jobs"); do curl -s -m 40 "$site/jobs/$job.json" | tr -d ' \n' | sed 's/.*"state":"\([a-z]*\)".*/\1/'; echo; done | sort | uniq -c >"$place/states"
    grep -q -e queued -e running "$place/states" || break
    sleep 2
done
say jobs "$(wc -l <"$place/jobs") taken: $(tr -s ' \n' ' ' <"$place/states"); $("$program" data check --data "$data" 2>&1 | head -1)"
sleep 8
waiting=$(python3 -c "import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute('SELECT count(*) FROM outgoing_mail WHERE sent_at IS NULL').fetchone()[0])" "$data/registry.db" 2>&1)
say mails "$(wc -l <"$place/asked") acknowledged, $(sort -u "$place/mails" | wc -l) arrived, $(sort "$place/mails" | uniq -d | wc -l) of them more than once, $waiting wait for their ten minutes after a kill in the middle of sending"
say log "$(grep -c '^fail' "$place/log") failures: $(grep -A1 '^fail' "$place/log" | grep '^ ' | cut -c1-90 | sort | uniq -c | sort -rn | head -3 | tr -s ' ' | tr '\n' ';')"
end
