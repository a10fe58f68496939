#!/bin/sh
# Installs Debian packages that are missing: deploy/system-packages.sh "what for" package...
# Says what it will install before it does. Where it may not, it says what to run and fails nothing:
# what needs the packages says so itself and the rest works.
set -u
purpose=$1
shift

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "No apt here. For $purpose, install what your system calls: $*"
    exit 0
fi

missing=
for package in "$@"; do
    state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)
    [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

install="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "For $purpose, run once:  sudo $install"
    echo "Going on without it."
    exit 0
fi

echo "Installing system packages for $purpose:$missing"
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# The lists are fetched first: on a fresh machine there are none, and old ones name packages that are gone.
if ! { $as_root apt-get update && $as_root env DEBIAN_FRONTEND=noninteractive $install; } >"$log" 2>&1; then
    tail -n 5 "$log"
    echo "They could not be installed. To try by hand:  $install"
    echo "Going on without $purpose."
fi
