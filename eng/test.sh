#!/usr/bin/env bash
# Builds everything and runs all tests. Needs the .NET SDK; installs what else it needs where apt and root are there.
#
#   eng/test.sh --quick     the tests of the code alone and of the stores on SQLite: no server, no browser, no package, no native binary,
#                           no example of the documentation
#
# Starts PostgreSQL and MariaDB servers of its own (eng/databases.sh), and poolers and clusters of them (eng/clusters.sh). SQL Server is tested where
# AUTH101_TEST_SQLSERVER holds a connection string.
# The last line is "N passed, N failed, N skipped", summed over all test projects; any failing step makes the exit code non-zero.
set -euo pipefail
cd "$(dirname "$0")/.."
source eng/clusters.sh

case "$*" in
  '') quick= ;;
  --quick) quick=1 ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac

results=artifacts/test-results
rm -rf "$results" artifacts/aot-tests

sum_up() {
  local status=$? passed=0 failed=0 skipped=0 report counters
  count() { sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$counters"; }
  stop_clusters || status=1
  stop_databases || status=1
  shopt -s nullglob
  for report in "$results"/*.trx; do
    counters=$(grep -o '<Counters [^>]*' "$report") || { echo "$report holds no counts."; status=1; continue; }
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count failed) + $(count error) + $(count timeout) + $(count aborted)))
    skipped=$((skipped + $(count total) - $(count executed)))
  done

  ((failed == 0)) || status=1
  if [[ -f "$results/Auth101.Stores.Tests.trx" ]]; then
    show_matrix "$results/Auth101.Stores.Tests.trx" || status=1
  fi

  if [[ -z "$quick" ]]; then
    redis_server=$(command -v redis-server || true)
    show_untested PostgreSQL AUTH101_TEST_POSTGRESQL
    show_untested MySQL/MariaDB AUTH101_TEST_MYSQL
    show_untested "SQL Server" AUTH101_TEST_SQLSERVER
    show_untested "What linters say of OpenAPI documents" npm_found "there is no npm with Node.js 20.19 or later"
    show_untested Redis redis_server "there is no redis-server"
    show_untested "Everything with a cluster" clusters_started "eng/clusters.sh did not start one"
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$status"
}
trap sum_up EXIT

# The store contract: a line for each mapping, a column for each engine, in each cell passed/failed/skipped.
show_matrix() {
  grep -o '<UnitTestResult [^>]*' "$1" \
    | sed -nE 's/.* testName="Auth101\.Stores\.Tests\.([A-Za-z0-9]+)(OnSqlite|InSqliteMemory|OnPostgreSql|OnMySql|OnSqlServer)\..* outcome="([A-Za-z]+)".*/\1 \2 \3/p' \
    | sort | awk '
      BEGIN {
        columns = split("OnSqlite InSqliteMemory OnPostgreSql OnMySql OnSqlServer", engines)
        split("SQLite,SQLite in memory,PostgreSQL,MySQL/MariaDB,SQL Server", titles, ",")
      }
      !($1 in known) { known[$1]; mappings[++rows] = $1 }
      { ran[$1, $2]; count[$1, $2, $3 == "Passed" ? 1 : $3 == "NotExecuted" ? 3 : 2]++ }
      END {
        printf "\n%-24s", "passed/failed/skipped"
        for (c = 1; c <= columns; c++) printf "%17s", titles[c]
        for (r = 1; r <= rows; r++) {
          printf "\n%-24s", mappings[r]
          for (c = 1; c <= columns; c++) {
            cell = mappings[r] SUBSEP engines[c]
            printf "%17s", cell in ran ? (count[cell, 1] + 0) "/" (count[cell, 2] + 0) "/" (count[cell, 3] + 0) : "-"
          }
        }
        print "\n"
      }'
}

# show_untested WHAT VARIABLE REASON says so where the variable is empty.
show_untested() {
  if [[ -z "${!2:-}" ]]; then
    echo "################################################################################"
    echo "##  $1 WAS NOT TESTED: ${3:-$2 holds no connection string}."
    echo "################################################################################"
  fi
}

# run_tests PROJECT OPTION... runs one test project and sees to it that its report is there.
status=0
limit=()
run_tests() {
  local project=$1 name
  shift
  name=$(basename "$project" .csproj)
  "${limit[@]}" dotnet test "$project" --configuration Release --logger "trx;LogFileName=$name.trx" --results-directory "$results" "$@" || status=1
  if [[ ! -f "$results/$name.trx" ]]; then
    echo "$name left no report."
    status=1
  fi
}

if [[ -n "$quick" ]]; then
  # The examples of the documentation are compiled, and those of a rule once for each way to silence it: a minute of a processor.
  without_servers='FullyQualifiedName!~OnPostgreSql&FullyQualifiedName!~OnMySql&FullyQualifiedName!~OnSqlServer&FullyQualifiedName!~OnRedis'
  without_pages='FullyQualifiedName!~PageTests'
  dotnet build eng/quick.slnf --configuration Release
  for project in $(grep -o 'tests/[^"]*csproj' eng/quick.slnf); do
    run_tests "$project" --no-build --filter "$without_servers&$without_pages"
  done
  exit "$status"
fi

# Native AOT links with clang or gcc against zlib.
if [[ "$(uname -s)" == Linux ]]; then
  missing=()
  command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(clang)
  [[ -e /usr/include/zlib.h ]] || missing+=(zlib1g-dev)
  ((${#missing[@]} == 0)) || install_packages "Native AOT" "${missing[@]}" || true
fi

# The page of the minimal sample is tested in Chromium or Chrome. Ubuntu's chromium-browser only says how to install one, hence the call.
has_browser() {
  local name
  for name in chromium google-chrome google-chrome-stable chromium-browser; do
    "$name" --version >/dev/null 2>&1 && return
  done
  return 1
}
has_browser || install_packages "The page's test" chromium || true

# Linters read the OpenAPI documents; npm brings them.
has_npm() {
  command -v npm >/dev/null && node -e 'const [major, minor] = process.versions.node.split(".").map(Number); process.exit(major > 20 || (major === 20 && minor >= 19) ? 0 : 1)'
}
has_npm || install_packages "The test of OpenAPI documents by linters" npm || true
npm_found=
! has_npm || npm_found=1

command -v redis-server >/dev/null || install_packages "The test of counters in Redis" redis-server || true

dotnet build Auth101.Generated.sln --configuration Release

start_databases

# One project after the other, so that the published samples are measured on a quiet machine.
clusters=tests/Auth101.Cluster.Tests/Auth101.Cluster.Tests.csproj
for project in tests/*/*.csproj; do
  [[ "$project" == "$clusters" ]] || run_tests "$project" --no-build
done

# A job of its own, as its servers are stopped, cut off and started again. Without them its tests are skipped.
clusters_started=
! start_clusters || clusters_started=1
limit=(timeout 5m)
run_tests "$clusters" --no-build

cat artifacts/aot-tests/*.txt 2>/dev/null || echo "The published samples were not measured."
exit "$status"
