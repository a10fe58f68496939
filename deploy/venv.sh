#!/bin/sh
# Makes a virtual environment: deploy/venv.sh folder. Python 3.11 where it is there, else a newer python3.
set -eu
cd "$(dirname "$0")/.."

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

if new_enough python3.11; then
    python=python3.11
elif new_enough python3; then
    python=python3
else
    echo "InterviewMate needs Python 3.11 or newer, as python3.11 or python3. On Debian: apt-get install python3" >&2
    exit 1
fi

# Debian ships Python without what makes virtual environments.
if ! $python -c 'import ensurepip' 2>/dev/null; then
    deploy/system-packages.sh "a virtual environment" \
        "$($python -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))')"
fi
echo "Making $1 with $($python --version)"
$python -m venv --clear "$1"
