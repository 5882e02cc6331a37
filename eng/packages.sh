# Sourced. Installs distribution packages where apt and root are there.

# install_packages PURPOSE PACKAGE... says in one line what will not work if it cannot.
install_packages() {
  local purpose=$1
  shift
  if ! command -v apt-get >/dev/null || [[ "$(id -u)" != 0 ]]; then
    echo "$purpose needs $*, and this is not root on a system with apt to install it."
    return 1
  fi

  echo "Installing $* for $purpose."
  (
    # Packages of servers start a service on the default port; a policy of the system's own stays as it is.
    policy=/usr/sbin/policy-rc.d
    if [[ ! -e "$policy" ]]; then
      trap 'rm -f "$policy"' EXIT
      printf '#!/bin/sh\nexit 101\n' >"$policy"
      chmod +x "$policy"
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq "$@" >/dev/null
  ) || { echo "$purpose will not work: apt could not install $*."; return 1; }
}
