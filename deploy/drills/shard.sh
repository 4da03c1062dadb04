#!/bin/bash
# A ClickHouse shard whose network is cut in the middle of an import and of a question: packets vanish, nobody says no. Linux, as root (it makes a network of
# its own), with clickhouse-server and curl. shard.sh PROGRAM [PORT] [ROWS]
source "$(dirname "$0")/drill.sh"
rows=${3:-4000000}
net=rhdrill$$
server_program=$(command -v clickhouse-server || echo /usr/sbin/clickhouse-server)
declare -A shards
ip netns add "$net" && ip link add rhd$$ type veth peer name rhd$$n || exit 1
ip link set rhd$$n netns "$net"
ip addr add 10.231.7.1/30 dev rhd$$ && ip link set rhd$$ up
ip -n "$net" addr add 10.231.7.2/30 dev rhd$$n && ip -n "$net" link set rhd$$n up && ip -n "$net" link set lo up
# The neighbour is known for good: else a cut is told within seconds by "no route to host", which a real one does not.
ip neigh replace 10.231.7.2 lladdr "$(ip -n "$net" link show rhd$$n | sed -n 's:.*ether \([^ ]*\).*:\1:p')" dev rhd$$ nud permanent
clean() { kill -9 "${shards[@]}" 2>/dev/null; wait 2>/dev/null; ip netns del "$net"; ip link del rhd$$ 2>/dev/null; }
cut() { ip -n "$net" link set rhd$$n down; }
join() { ip -n "$net" link set rhd$$n up; }

shard() { # number address
    local own=$place/shard$1
    mkdir -p "$own"
    cat >"$own/config.xml" <<XML
<yandex><logger><level>error</level><log>$own/log</log><errorlog>$own/errors</errorlog></logger>
<http_port>$((port + 10 + $1))</http_port><tcp_port>$((port + 20 + $1))</tcp_port><interserver_http_port>$((port + 30 + $1))</interserver_http_port><listen_host>$2</listen_host>
<path>$own/data/</path><tmp_path>$own/tmp/</tmp_path><format_schema_path>$own/formats/</format_schema_path><users_config>users.xml</users_config>
<default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>67108864</mark_cache_size></yandex>
XML
    cat >"$own/users.xml" <<XML
<yandex><profiles><default><max_threads>1</max_threads></default></profiles><quotas><default></default></quotas>
<users><default><password></password><networks><ip>::/0</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>
XML
    ( cd "$own" && exec ${3:-} "$server_program" --config-file="$own/config.xml" >"$own/output" 2>&1 ) &
    shards[$1]=$!
    until curl -s -m 2 -o /dev/null "http://$2:$((port + 10 + $1))/"; do kill -0 ${shards[$1]} || { cat "$own/output"; exit 1; }; sleep 0.1; done
}
shard 1 127.0.0.1
shard 2 127.0.0.1
shard 3 10.231.7.2 "ip netns exec $net"
export REGIOHELIX_RECORDS=http://127.0.0.1:$((port + 11)),http://127.0.0.1:$((port + 12)),http://10.231.7.2:$((port + 13))

awk -v rows="$rows" 'BEGIN { srand(7); split("NL413 NL414 ITH31 ITH32 DE111 DE112 FRK26 ES511", region); split("C15 C28 C29 J62 C13 C20 C26 M72", activity); print "entity,region,activity,year,weight"
    for (row = 1; row <= rows; row++) printf "E%d,%s,%s,%d,1\n", int(rand() * rows / 3), region[int(rand() * 8) + 1], activity[int(rand() * 8) + 1], 2010 + int(rand() * 6) }' >"$place/records.csv"
import() { "$program" import records "$place/records.csv" --dataset "$1" --data "$data" >"$place/out" 2>&1; }
years() { "$program" records years "$1" --data "$data" 2>&1; }

from=$(now); import whole; say 'not cut' "import of $rows records ended with $? after $(since "$from") ms"
took=$(($(since "$from") / 2000))
import cutoff &
job=$!
sleep "$took"
cut
from=$(now)
wait $job
say 'import cut' "in the middle of it: ended with $? after $(since "$from") ms: $(tail -1 "$place/out" | head -c 220)"
say 'still cut' "what is told meanwhile: $(from=$(now); years cutoff | head -c 150; echo " ($(since "$from") ms)")"
join
from=$(now); import cutoff; say 'joined' "the same command ended with $? after $(since "$from") ms"
[ "$(years whole)" = "$(years cutoff)" ] && say joined 'every year has as many records, entities and as much weight as where nothing was cut' || say joined "DIFFERENT: $(diff <(years whole) <(years cutoff) | head -5)"

# The shard is held still, so that the question is in the middle whatever the machine's speed.
inner=$(pgrep -P "${shards[3]}" -x clickhouse-serv || echo "${shards[3]}")
kill -STOP $inner
years whole >"$place/out" &
job=$!
sleep 3
cut
from=$(now)
wait $job
say 'question cut' "in the middle of it: ended with $? after $(since "$from") ms: $(tail -1 "$place/out" | head -c 200)"
kill -CONT $inner
join
from=$(now); years whole >"$place/out"; say joined "the same question ended with $? after $(since "$from") ms, $(wc -l <"$place/out") lines"
