#!/usr/bin/env bash
# Builds everything and runs all tests. Needs the .NET SDK; installs what else it needs where apt and root are there.
# The last line is "N passed, N failed, N skipped", summed over all test projects.
set -euo pipefail
cd "$(dirname "$0")/.."

results=artifacts/test-results
solution=Auth101.Generated.sln

# Native AOT links with clang or gcc against zlib.
if [[ "$(uname -s)" == Linux ]]; then
  missing=()
  command -v clang >/dev/null || command -v gcc >/dev/null || missing+=(clang)
  [[ -e /usr/include/zlib.h ]] || missing+=(zlib1g-dev)
  if ((${#missing[@]})); then
    if command -v apt-get >/dev/null && [[ "$(id -u)" == 0 ]]; then
      echo "Installing ${missing[*]} for Native AOT."
      apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
    else
      echo "Native AOT may not link: ${missing[*]} missing, and not root on a system with apt to install it."
    fi
  fi
fi

rm -rf "$results"
dotnet build "$solution" --configuration Release

status=0
dotnet test "$solution" --configuration Release --no-build --logger trx --results-directory "$results" || status=$?

# One report per test project, or a project has not run.
shopt -s nullglob
reports=("$results"/*.trx)
projects=(tests/*/*.csproj)
if ((${#reports[@]} != ${#projects[@]})); then
  echo "${#projects[@]} test projects, but ${#reports[@]} reports."
  status=1
fi

cat artifacts/aot-tests/*.txt 2>/dev/null || echo "The published samples were not measured."

passed=0 failed=0 skipped=0
for report in "${reports[@]}"; do
  counters=$(grep -o '<Counters [^>]*' "$report")
  count() { sed -E "s/.* $1=\"([0-9]+)\".*/\1/" <<<"$counters"; }
  passed=$((passed + $(count passed)))
  failed=$((failed + $(count failed) + $(count error) + $(count timeout) + $(count aborted)))
  skipped=$((skipped + $(count total) - $(count executed)))
done

if ((failed > 0)); then
  status=1
fi

echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
