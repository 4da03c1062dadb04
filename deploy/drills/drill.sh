# What the drills have in common; each of them reads it. A drill is run with the published program, prints a line a finding and leaves nothing behind:
#   dotnet publish src/RegioHelix.Cli -c Release -r linux-x64 --self-contained -o /tmp/program && deploy/drills/NAME.sh /tmp/program/regiohelix
set -u
program=${1:?the published program}
port=${2:-5979}
site=http://127.0.0.1:$port
place=$(mktemp -d /tmp/regiohelix-drill.XXXXXX)
chmod 755 "$place"
data=$place/data
server=
mail=drill@drill.example
export REGIOHELIX_PASSWORD='four words make one'
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# A drill adds what it has to take down: mounts, servers, networks.
clean() { :; }
trap 'touch "$place/stop"; [ -n "$server" ] && kill -9 "$server" 2>/dev/null; clean; wait 2>/dev/null; rm -rf "$place"' EXIT

say() { printf '%-16s %s\n' "$1" "$2"; }
now() { date +%s%N; }
since() { echo $((($(now) - $1) / 1000000)); }
status() { curl -s -m 40 -o "$place/answer" -w '%{http_code}' "$site$1"; }
told() { tr -d '\n' <"$place/answer" | sed -n 's:.*<h1>\([^<]*\)</h1>.*:\1:p' | sed 's/&#x2019;/’/g'; }
wait_for() { until [ -e "$place/stop" ] || [ "$(status "$1")" = "$2" ]; do sleep 0.1; done; }

# Starts the server with what is given as settings, NAME=value, and waits until it is ready.
begin() {
    local from=$(now)
    [ "$(status /health/live)" = 000 ] || { say start "another server is at $site: name another port"; exit 1; }
    env "$@" "$program" serve --empty --data "$data" --urls "$site" 2>>"$place/log" &
    server=$!
    until [ "$(status /health/ready)" = 200 ]; do
        kill -0 "$server" 2>/dev/null || { wait "$server"; say start "ended with $?: $(tail -c 300 "$place/log" | tr '\n' ' ')"; server=; return 1; }
        sleep 0.05
    done
    ready=$(since "$from")
}
end() { kill -TERM "$server"; wait "$server"; say stop "ended with $?"; server=; }

administrator() { "$program" admin create $mail --data "$data" "$@" >/dev/null || exit 1; }

# The two hidden fields of the form of a page, which a change must bring back.
fields() { sed -n 's/.*name="__RequestVerificationToken"[^>]*value="\([^"]*\)".*/\1/p' <<<"$1" | head -1; sed -n 's/.*name="once"[^>]*value="\([^"]*\)".*/\1/p' <<<"$1" | head -1; }

# Sends the form of a page: jar, page, field=value ...; prints the status and where it leads.
send() { post "$1" "$2" "$2" "${@:3}"; }

# The same to another address than the page's: jar, page, address, field=value ...
post() {
    local jar=$1 page=$2 address=$3 text token once more=()
    shift 3
    # Each comes from an address of its own, as behind a proxy: what one visitor may do in a minute is limited.
    local from="X-Forwarded-For: 198.$((18 + RANDOM % 2)).$((RANDOM % 250)).$((RANDOM % 250))"
    text=$(curl -s -m 40 -b "$jar" -c "$jar" -H "$from" "$site$page") || { echo 000; return; }
    { read -r token; read -r once; } < <(fields "$text")
    [ -n "${once:-}" ] || { echo "page"; return; }
    for field in "$@"; do more+=(--data-urlencode "$field"); done
    curl -s -m 40 -o /dev/null -w '%{http_code} %{redirect_url}\n' -b "$jar" -c "$jar" -H "$from" --data-urlencode "__RequestVerificationToken=$token" --data-urlencode "once=$once" "${more[@]}" "$site$address"
}
sign_in() { [[ $(send "$1" /sign-in "mail=$mail" "password=$REGIOHELIX_PASSWORD") = 302* ]] || { say sign-in refused; exit 1; }; }

# Adds organisations one after another until the drill stops, and notes each that was acknowledged, and each answer.
write() {
    local number=0 answer
    cp "$place/jar" "$place/jar.$1"
    while [ ! -e "$place/stop" ]; do
        number=$((number + 1))
        answer=$(send "$place/jar.$1" /organisations/new "name=Drill $1 $number" kind=Company region= tags= website=)
        echo "${answer%% *}" >>"$place/answers.$1"
        if [[ $answer = 302* ]]; then echo "Drill $1 $number" >>"$place/acknowledged.$1"; else sleep 0.1; fi
    done
}
writers() { say writers "$1 at once"; for one in $(seq "$1"); do write "$one" & done; }

# What the writers were told, against what is there. Settings of the registry are given as for a command.
count() {
    cat "$place"/acknowledged.* | sort >"$place/acknowledged"
    "$program" registry export "$place/kept.csv" --data "$data" "$@" >/dev/null
    sed -n 's/^"\{0,1\}\(Drill [0-9]* [0-9]*\)"\{0,1\},.*/\1/p' "$place/kept.csv" | sort >"$place/kept"
    say answers "$(cat "$place"/answers.* | sort | uniq -c | sort -rn | awk '{printf "%s%s x %s", (NR > 1 ? ", " : ""), $1, $2}')"
    say acknowledged "$(wc -l <"$place/acknowledged") writes, lost $(comm -23 "$place/acknowledged" "$place/kept" | wc -l), twice $(uniq -d "$place/kept" | wc -l), there without having been acknowledged $(comm -13 "$place/acknowledged" <(uniq "$place/kept") | wc -l)"
}
