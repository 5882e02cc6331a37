#!/usr/bin/env bash
# Poolers and clusters for the tests, private to one run: PostgreSQL with a streaming replica and PgBouncer, a MariaDB server, three Galera nodes, and HAProxy.
# Loopback only, data in a folder under /tmp, nothing survives.
#
#   eng/clusters.sh COMMAND...     runs a command with all of them, for example: eng/clusters.sh dotnet test tests/Auth101.Cluster.Tests
#
# Sourced, it gives start_clusters and stop_clusters. What the tests read are the AUTH101_CLUSTER_… at the end of start_clusters. A test that wants something to
# happen to a server sources this file, too (AUTH101_CLUSTER_SCRIPT), and calls one of the functions below "What happens to servers".

# shellcheck source=eng/databases.sh
source "$(dirname "${BASH_SOURCE[0]}")/databases.sh"

# The servers that are started by name; each has a folder of that name, with its data, its log and its process id.
galera_nodes=(galera1 galera2 galera3)

start_clusters() {
  local PATH="$PATH:/usr/sbin"
  has_cluster_packages \
    || { install_packages "The clusters" postgresql pgbouncer mariadb-server galera-4 haproxy libfaketime && has_cluster_packages; } \
    || return 1

  AUTH101_CLUSTER_FOLDER=$(mktemp -d /tmp/auth101-clusters-XXXXXX) && choose_ports || return 1
  export AUTH101_CLUSTER_FOLDER
  AUTH101_CLUSTER_SCRIPT=$(realpath "${BASH_SOURCE[0]}")
  export AUTH101_CLUSTER_SCRIPT
  # Everything below is a user's own; what is here is the way there.
  chmod 711 "$AUTH101_CLUSTER_FOLDER"

  local started=() job status=0
  make_primary_and_replica & started+=($!)
  make_mariadb_and_galera & started+=($!)
  make_pgbouncer & started+=($!)
  make_haproxy & started+=($!)
  for job in "${started[@]}"; do wait "$job" || status=1; done
  ((status == 0)) || { stop_clusters; return 1; }

  local user="User ID=auth101;Password=$cluster_password"
  export AUTH101_CLUSTER_PRIMARY="Host=127.0.0.1:$primary_port;$user"
  export AUTH101_CLUSTER_REPLICA="Host=127.0.0.1:$replica_port;$user"
  export AUTH101_CLUSTER_PGBOUNCER="Host=127.0.0.1:$pgbouncer_port;$user"
  export AUTH101_CLUSTER_POSTGRESQL_CUT="Host=127.0.0.1:$primary_cut_port;$user"
  export AUTH101_CLUSTER_MARIADB="Server=127.0.0.1;Port=$mariadb_port;$user"
  export AUTH101_CLUSTER_MARIADB_CUT="Server=127.0.0.1;Port=$mariadb_cut_port;$user"
  export AUTH101_CLUSTER_GALERA="Server=127.0.0.1,127.0.0.2,127.0.0.3;Port=$galera_port;$user"
  export AUTH101_CLUSTER_GALERA_BALANCED="Server=127.0.0.1;Port=$galera_balanced_port;$user"
  AUTH101_CLUSTER_FAKETIME=$(faketime_library)
  export AUTH101_CLUSTER_FAKETIME
  echo "$("$(postgresql_bin)/postgres" --version) with a replica, $(pgbouncer --version | head -n 1), $(mariadbd --version | grep -o '[0-9.]*-MariaDB') once and as" \
    "three Galera nodes, and $(haproxy -v | grep -o -m 1 'HAProxy version [0-9.]*') run for $AUTH101_CLUSTER_FOLDER."
}

stop_clusters() {
  [[ -n "${AUTH101_CLUSTER_FOLDER:-}" ]] || return 0
  local folder=$AUTH101_CLUSTER_FOLDER name
  for name in haproxy pgbouncer replica primary mariadb "${galera_nodes[@]}"; do
    resume_server "$name" 2>/dev/null
  done

  stop_process "$folder/haproxy/pid" KILL
  stop_process "$folder/pgbouncer/pid" KILL
  stop_process "$folder/replica/data/postmaster.pid" QUIT
  stop_process "$folder/primary/data/postmaster.pid" QUIT
  for name in mariadb "${galera_nodes[@]}"; do stop_process "$folder/$name/pid" KILL; done
  rm -rf "$folder"
  unset "${!AUTH101_CLUSTER_@}"
}

has_cluster_packages() {
  postgresql_bin >/dev/null && galera_library >/dev/null && faketime_library >/dev/null \
    && command -v pgbouncer >/dev/null && command -v mariadbd >/dev/null && command -v haproxy >/dev/null
}

galera_library() { first_file /usr/lib/galera/libgalera_smm.so /usr/lib*/galera*/libgalera_smm.so; }

# With it a program has a clock that is wrong.
faketime_library() { first_file /usr/lib/*/faketime/libfaketime.so.1 /usr/lib*/faketime/libfaketime.so.1; }

first_file() {
  local file
  for file in "$@"; do [[ ! -f "$file" ]] || { echo "$file"; return 0; }; done
  return 1
}

# Chosen at once, as the servers start beside each other; kept in a file, for the tests' calls.
choose_ports() {
  local name port ports=() settings=$AUTH101_CLUSTER_FOLDER/settings
  echo "cluster_password=$(random_password)" >"$settings" && chmod 600 "$settings" || return 1
  for name in primary replica pgbouncer mariadb galera galera_group galera_state primary_cut mariadb_cut galera_balanced; do
    port=$(free_port) || return 1
    while [[ " ${ports[*]} " == *" $port "* ]]; do port=$(free_port) || return 1; done
    ports+=("$port")
    echo "${name}_port=$port" >>"$settings"
  done
  # shellcheck source=/dev/null
  source "$settings"
}

# cluster_folder NAME USER makes the folder of a server.
cluster_folder() {
  local folder=$AUTH101_CLUSTER_FOLDER/$1
  mkdir -m 700 "$folder" && touch "$folder/log" || return 1
  [[ "$(id -u)" != 0 ]] || chown -R "$(id -u "$2" 2>/dev/null || id -u nobody)" "$folder"
}

# failed NAME shows why a server did not start.
failed() {
  echo "$1 did not start:"
  tail -n 20 "$AUTH101_CLUSTER_FOLDER/$1/log"
  return 1
}

make_primary_and_replica() {
  local bin folder=$AUTH101_CLUSTER_FOLDER/primary
  bin=$(postgresql_bin) && cluster_folder primary postgres && cluster_folder replica postgres || return 1
  echo "$cluster_password" >"$folder/password"
  as_owner "$folder" "$bin/initdb" --pgdata="$folder/data" --username=auth101 --pwfile="$folder/password" --auth=scram-sha-256 \
    --encoding=UTF8 --locale=C --no-sync >>"$folder/log" 2>&1 || { failed primary; return 1; }

  # A crash of the machine loses a test run; that of a server loses nothing, as the replica has what was acknowledged.
  as_owner "$folder" tee -a "$folder/data/postgresql.conf" >/dev/null <<SETTINGS
listen_addresses = '127.0.0.1'
max_connections = 200
shared_buffers = 32MB
fsync = off
full_page_writes = off
wal_keep_size = 64MB
SETTINGS
  start_server primary && clone_primary || return 1
}

# clone_primary makes the replica anew.
clone_primary() {
  local folder=$AUTH101_CLUSTER_FOLDER/replica
  PGPASSWORD=$cluster_password as_owner "$folder" "$(postgresql_bin)/pg_basebackup" --host=127.0.0.1 --port="$primary_port" --username=auth101 \
    --pgdata="$folder/data" --write-recovery-conf --checkpoint=fast --no-sync >>"$folder/log" 2>&1 || { failed replica; return 1; }
  start_server replica
}

make_pgbouncer() {
  local folder=$AUTH101_CLUSTER_FOLDER/pgbouncer
  cluster_folder pgbouncer postgres || return 1
  echo "\"auth101\" \"$cluster_password\"" | as_owner "$folder" tee "$folder/users" >/dev/null
  as_owner "$folder" tee "$folder/settings" >/dev/null <<SETTINGS
[databases]
session = host=127.0.0.1 port=$primary_port dbname=session pool_mode=session pool_size=40
* = host=127.0.0.1 port=$primary_port
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $pgbouncer_port
unix_socket_dir =
auth_type = scram-sha-256
auth_file = $folder/users
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
logfile = $folder/log
pidfile = $folder/pid
SETTINGS
  as_owner "$folder" setsid pgbouncer --daemon --quiet "$folder/settings" </dev/null >>"$folder/log" 2>&1 || failed pgbouncer
}

# Idle connections are cut after a second where the name says so.
make_haproxy() {
  local folder=$AUTH101_CLUSTER_FOLDER/haproxy
  cluster_folder haproxy haproxy || return 1
  as_owner "$folder" tee "$folder/settings" >/dev/null <<SETTINGS
defaults
  mode tcp
  timeout connect 5s
  timeout client 10m
  timeout server 10m
listen primary_cut
  bind 127.0.0.1:$primary_cut_port
  timeout client 1s
  timeout server 1s
  server primary 127.0.0.1:$primary_port
listen mariadb_cut
  bind 127.0.0.1:$mariadb_cut_port
  timeout client 1s
  timeout server 1s
  server mariadb 127.0.0.1:$mariadb_port
listen galera_balanced
  bind 127.0.0.1:$galera_balanced_port
  balance roundrobin
  server galera1 127.0.0.1:$galera_port
  server galera2 127.0.0.2:$galera_port
  server galera3 127.0.0.3:$galera_port
SETTINGS
  as_owner "$folder" setsid haproxy -D -f "$folder/settings" -p "$folder/pid" </dev/null >>"$folder/log" 2>&1 || failed haproxy
}

# One folder of data is made and copied. The second and the third Galera node take the state of the first.
make_mariadb_and_galera() {
  local folder=$AUTH101_CLUSTER_FOLDER/mariadb name options=(--no-defaults --debug-no-sync)
  for name in mariadb "${galera_nodes[@]}"; do cluster_folder "$name" mysql || return 1; done
  [[ "$(id -u)" != 0 ]] || options+=(--user="$(stat -c %U "$folder")")
  # A statement on each line.
  printf '%s\n' "FLUSH PRIVILEGES;" "GRANT ALL PRIVILEGES ON *.* TO auth101@'127.%' IDENTIFIED BY '$cluster_password' WITH GRANT OPTION;" >"$folder/users.sql"
  mariadb-install-db "${options[@]}" --datadir="$folder/data" --extra-file="$folder/users.sql" --skip-test-db --innodb-log-file-size=16M >>"$folder/log" 2>&1 \
    || { failed mariadb; return 1; }

  for name in "${galera_nodes[@]}"; do cp -a "$folder/data" "$AUTH101_CLUSTER_FOLDER/$name/" || return 1; done
  start_server mariadb & local alone=$!
  start_server galera1 && start_server galera2 && start_server galera3 && wait "$alone"
}

# What happens to servers

# start_server NAME starts a server on its data and waits until it answers.
start_server() {
  case "$1" in
    primary) start_postgres "$1" -p "$primary_port" ;;
    # When it has become the primary, it waits for no replica of its own.
    replica) start_postgres "$1" -p "$replica_port" -c synchronous_standby_names= ;;
    mariadb) start_mariadbd "$1" --bind-address=127.0.0.1 --port="$mariadb_port" ;;
    galera*) start_galera_node "${1#galera}" ;;
  esac
}

# start_postgres NAME OPTION...
start_postgres() {
  local folder=$AUTH101_CLUSTER_FOLDER/$1 name=$1
  shift
  as_owner "$folder" "$(postgresql_bin)/pg_ctl" start --wait --silent --pgdata="$folder/data" --log="$folder/log" \
    --options="$* -c unix_socket_directories=$folder" >>"$folder/log" 2>&1 </dev/null || failed "$name"
}

start_galera_node() {
  local address="127.0.0.$1" members=
  # The first one of all makes the group, the others join it.
  [[ "$1" == 1 && ! -f "$AUTH101_CLUSTER_FOLDER/galera2/pid" ]] || members="127.0.0.1:$galera_group_port,127.0.0.2:$galera_group_port,127.0.0.3:$galera_group_port"
  start_mariadbd "galera$1" --bind-address="$address" --port="$galera_port" --wsrep-on=ON --wsrep-provider="$(galera_library)" \
    --wsrep-cluster-name=auth101 --wsrep-cluster-address="gcomm://$members" --wsrep-node-address="$address" --wsrep-node-name="galera$1" \
    --binlog-format=ROW --innodb-autoinc-lock-mode=2 --wsrep-slave-threads=2 \
    --wsrep-provider-options="gmcast.listen_addr=tcp://$address:$galera_group_port;ist.recv_addr=$address:$galera_state_port;gcache.size=16M"
}

# start_mariadbd NAME OPTION...
start_mariadbd() {
  local PATH="$PATH:/usr/sbin" folder=$AUTH101_CLUSTER_FOLDER/$1 name=$1 said server deadline=$((SECONDS + 120)) options=(--no-defaults --debug-no-sync)
  shift
  [[ "$(id -u)" != 0 ]] || options+=(--user="$(stat -c %U "$folder")")
  # A Galera node says it once of itself and once of the group.
  said=$(grep -c 'ready for connections' "$folder/log")
  [[ "$name" == galera* ]] && said=$((said + 2)) || said=$((said + 1))
  setsid mariadbd "${options[@]}" --datadir="$folder/data" --socket="$folder/socket" --pid-file="$folder/pid" --skip-name-resolve --max-connections=200 \
    --character-set-server=utf8mb4 --performance-schema=OFF --innodb-buffer-pool-size=32M --innodb-log-file-size=16M --innodb-flush-log-at-trx-commit=0 \
    --innodb-doublewrite=0 "$@" >>"$folder/log" 2>&1 </dev/null &
  server=$!
  disown
  until (($(grep -c 'ready for connections' "$folder/log") >= said)); do
    { kill -0 "$server" 2>/dev/null && ((SECONDS < deadline)); } || { failed "$name"; return 1; }
    sleep 0.1
  done
}

# restart_server NAME ends all connections of a server in good order and starts it again.
restart_server() {
  local folder=$AUTH101_CLUSTER_FOLDER/$1
  case "$1" in
    primary | replica) stop_process "$folder/data/postmaster.pid" INT ;;
    *) stop_process "$folder/pid" TERM ;;
  esac
  start_server "$1"
}

# pause_server NAME keeps a server from running without ending it, and resume_server lets it go on.
pause_server() { signal_server "$1" STOP; }
resume_server() { signal_server "$1" CONT; }

signal_server() {
  local folder=$AUTH101_CLUSTER_FOLDER/$1 process
  [[ ! -d "$folder/data" || ! -f "$folder/data/postmaster.pid" ]] || process=$(head -n 1 "$folder/data/postmaster.pid")
  [[ ! -f "$folder/pid" ]] || process=$(head -n 1 "$folder/pid")
  [[ -n "${process:-}" ]] || return 1
  # PostgreSQL has a process for each connection; its first one goes first, so that it starts no more of them.
  kill -s "$2" "$process"
  # shellcheck disable=SC2046
  kill -s "$2" $(cat "/proc/$process/task/$process/children") 2>/dev/null || true
}

# fail_over ends the primary as a crash does and makes the replica the new one; fail_back makes everything as it was before, without what was written since.
fail_over() {
  stop_process "$AUTH101_CLUSTER_FOLDER/primary/data/postmaster.pid" QUIT
  as_owner "$AUTH101_CLUSTER_FOLDER/replica" "$(postgresql_bin)/pg_ctl" promote --wait --silent --pgdata="$AUTH101_CLUSTER_FOLDER/replica/data"
}

fail_back() {
  stop_process "$AUTH101_CLUSTER_FOLDER/primary/data/postmaster.pid" QUIT
  stop_process "$AUTH101_CLUSTER_FOLDER/replica/data/postmaster.pid" QUIT
  rm -rf "$AUTH101_CLUSTER_FOLDER/replica/data"
  start_server primary && clone_primary
}

# A test's call: the servers run already.
if [[ -f "${AUTH101_CLUSTER_FOLDER:-}/settings" ]]; then
  # shellcheck source=/dev/null
  source "$AUTH101_CLUSTER_FOLDER/settings"
fi

if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then
  set -uo pipefail
  (($#)) || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2; }
  trap stop_clusters EXIT
  start_clusters || exit 1
  "$@"
fi
