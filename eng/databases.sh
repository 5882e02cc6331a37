#!/usr/bin/env bash
# PostgreSQL and MariaDB servers for the tests, private to one run: loopback only, data in a folder under /tmp, nothing survives.
#
#   eng/databases.sh COMMAND...     runs a command with both servers, for example: eng/databases.sh dotnet test tests/Auth101.Stores.Tests
#
# Sourced, it gives start_databases and stop_databases. What the tests read are AUTH101_TEST_POSTGRESQL and AUTH101_TEST_MYSQL; a server
# that one of them names already is used as it is, and none is started in its place.

# shellcheck source=eng/packages.sh
source "$(dirname "${BASH_SOURCE[0]}")/packages.sh"

postgresql_folder=
mariadb_folder=

start_databases() {
  [[ -n "${AUTH101_TEST_POSTGRESQL:-}" ]] || start_postgresql || stop_postgresql
  [[ -n "${AUTH101_TEST_MYSQL:-}" ]] || start_mariadb || stop_mariadb
}

stop_databases() {
  stop_postgresql
  stop_mariadb
}

start_postgresql() {
  local bin port password
  bin=$(postgresql_bin) || { install_packages PostgreSQL postgresql && bin=$(postgresql_bin); } || return 1
  port=$(free_port) && password=$(random_password) && postgresql_folder=$(private_folder postgresql postgres) || return 1

  # Durability is off: a crash loses a test run, nothing else.
  echo "$password" >"$postgresql_folder/password"
  as_owner "$postgresql_folder" "$bin/initdb" --pgdata="$postgresql_folder/data" --username=auth101 \
      --pwfile="$postgresql_folder/password" --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync >>"$postgresql_folder/log" 2>&1 \
    && as_owner "$postgresql_folder" "$bin/pg_ctl" start --wait --silent --pgdata="$postgresql_folder/data" --log="$postgresql_folder/log" \
      --options="-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgresql_folder -c max_connections=400 \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off" >>"$postgresql_folder/log" 2>&1 \
    || { echo "PostgreSQL did not start:"; tail -n 5 "$postgresql_folder/log"; return 1; }

  export AUTH101_TEST_POSTGRESQL="Host=127.0.0.1;Port=$port;Username=auth101;Password=$password;Database=postgres"
  echo "$("$bin/postgres" --version) runs on port $port."
}

stop_postgresql() {
  [[ -n "$postgresql_folder" ]] || return 0
  stop_process "$postgresql_folder/data/postmaster.pid" QUIT
  rm -rf "$postgresql_folder"
  postgresql_folder=
}

# The newest version's programs; Debian keeps them out of the path.
postgresql_bin() {
  local newest
  newest=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
  [[ -x "$newest" ]] || newest=$(command -v initdb) || return 1
  dirname "$newest"
}

start_mariadb() {
  local PATH="$PATH:/usr/sbin" port password options
  command -v mariadbd >/dev/null || install_packages MariaDB mariadb-server || return 1
  port=$(free_port) && password=$(random_password) && mariadb_folder=$(private_folder mariadb mysql) || return 1
  options=(--no-defaults --datadir="$mariadb_folder/data" --debug-no-sync)
  [[ "$(id -u)" != 0 ]] || options+=(--user="$(stat -c %U "$mariadb_folder")")

  echo "GRANT ALL PRIVILEGES ON *.* TO auth101@'127.0.0.1' IDENTIFIED BY '$password' WITH GRANT OPTION;" >"$mariadb_folder/init.sql"
  mariadb-install-db "${options[@]}" --skip-test-db >>"$mariadb_folder/log" 2>&1 \
    || { echo "MariaDB did not start:"; tail -n 5 "$mariadb_folder/log"; return 1; }

  # A session of its own, so that an interrupt at the terminal does not reach it before the tests have ended.
  setsid mariadbd "${options[@]}" --bind-address=127.0.0.1 --port="$port" --socket="$mariadb_folder/socket" --pid-file="$mariadb_folder/pid" \
    --init-file="$mariadb_folder/init.sql" --skip-name-resolve --max-connections=400 --character-set-server=utf8mb4 \
    --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 >>"$mariadb_folder/log" 2>&1 </dev/null &
  local server=$!
  disown
  local deadline=$((SECONDS + 120))
  until grep -q 'ready for connections' "$mariadb_folder/log"; do
    { kill -0 "$server" 2>/dev/null && ((SECONDS < deadline)); } || { echo "MariaDB did not start:"; tail -n 5 "$mariadb_folder/log"; return 1; }
    sleep 0.1
  done

  export AUTH101_TEST_MYSQL="Server=127.0.0.1;Port=$port;User ID=auth101;Password=$password"
  echo "$(mariadbd --version) runs on port $port."
}

stop_mariadb() {
  [[ -n "$mariadb_folder" ]] || return 0
  stop_process "$mariadb_folder/pid" KILL
  rm -rf "$mariadb_folder"
  mariadb_folder=
}

# private_folder NAME USER makes a folder. Servers refuse to run as root, so there it belongs to the package's user.
private_folder() {
  local folder
  folder=$(mktemp -d "/tmp/auth101-$1-XXXXXX") && touch "$folder/log" || return 1
  if [[ "$(id -u)" == 0 ]]; then
    chown -R "$(id -u "$2" 2>/dev/null || id -u nobody)" "$folder"
  fi
  echo "$folder"
}

# as_owner FOLDER COMMAND... runs a command as the folder's owner.
as_owner() {
  local owner
  owner=$(stat -c %U "$1")
  shift
  if [[ "$(id -un)" == "$owner" ]]; then "$@"; else (cd / && runuser -u "$owner" -- "$@"); fi
}

# stop_process PIDFILE SIGNAL ends a server and waits until it is gone.
stop_process() {
  local process
  [[ -f "$1" ]] && process=$(head -n 1 "$1") || return 0
  kill -s "$2" "$process" 2>/dev/null || return 0
  while kill -0 "$process" 2>/dev/null; do sleep 0.1; done
}

free_port() {
  local port
  for _ in {1..100}; do
    port=$((20000 + RANDOM % 12000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return 0; }
  done
  return 1
}

random_password() {
  od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then
  set -uo pipefail
  (($#)) || { sed -n '2,7s/^# \{0,1\}//p' "$0"; exit 2; }
  trap stop_databases EXIT
  start_databases
  "$@"
fi
