#!/bin/sh
# Opens the window in trial mode; without a display plays the same story on the command line.
set -eu
cd "$(dirname "$0")/../.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname)" = Darwin ]; then
    cargo build --locked --features desktop,tauri/custom-protocol
    exec ./target/debug/apriticket --trial
fi
echo "Nessuno schermo: la stessa storia sulla riga di comando."
cargo build --locked --bin apriticket-cli
exec ./target/debug/apriticket-cli trial
