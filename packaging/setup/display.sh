#!/bin/sh
# Runs a command with a session bus and a virtual display of its own.
set -eu
exec dbus-run-session -- xvfb-run -a -s "-screen 0 1366x768x24" sh -c 'openbox >/dev/null 2>&1 & exec "$@"' display "$@"
