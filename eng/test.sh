#!/usr/bin/env bash
# Builds everything and runs all tests. Needs the .NET SDK; installs what else it needs where apt and root are there.
# The last line is "N passed, N failed, N skipped", summed over all test projects; any failing step makes the exit code non-zero.
set -euo pipefail
cd "$(dirname "$0")/.."

results=artifacts/test-results
rm -rf "$results" artifacts/aot-tests

sum_up() {
  local status=$? passed=0 failed=0 skipped=0 report counters
  count() { sed -nE "s/.* $1=\"([0-9]+)\".*/\1/p" <<<"$counters"; }
  shopt -s nullglob
  for report in "$results"/*.trx; do
    counters=$(grep -o '<Counters [^>]*' "$report") || { echo "$report holds no counts."; status=1; continue; }
    passed=$((passed + $(count passed)))
    failed=$((failed + $(count failed) + $(count error) + $(count timeout) + $(count aborted)))
    skipped=$((skipped + $(count total) - $(count executed)))
  done

  ((failed == 0)) || status=1
  echo "$passed passed, $failed failed, $skipped skipped"
  exit "$status"
}
trap sum_up EXIT

# Native AOT links with clang or gcc against zlib.
if [[ "$(uname -s)" == Linux ]]; then
  missing=()
  command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(clang)
  [[ -e /usr/include/zlib.h ]] || missing+=(zlib1g-dev)
  if ((${#missing[@]})); then
    if command -v apt-get >/dev/null && [[ "$(id -u)" == 0 ]]; then
      echo "Installing ${missing[*]} for Native AOT."
      { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null; } \
        || echo "Native AOT may not link: apt could not install ${missing[*]}."
    else
      echo "Native AOT may not link: ${missing[*]} missing, and not root on a system with apt to install it."
    fi
  fi
fi

dotnet build Auth101.Generated.sln --configuration Release

# One project after the other, so that the published samples are measured on a quiet machine.
status=0
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  dotnet test "$project" --configuration Release --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$results" || status=1
  if [[ ! -f "$results/$name.trx" ]]; then
    echo "$name left no report."
    status=1
  fi
done

cat artifacts/aot-tests/*.txt 2>/dev/null || echo "The published samples were not measured."
exit "$status"
