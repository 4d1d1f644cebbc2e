#!/bin/sh
# Measures, on this computer: rules on texts, pages and searches, a store with 5,000 requests, pictures, the mail of 25 MB
# beside Python, swaks and curl where they are, start and memory of the window against a bare one,
# a second start, the size of the page, and how long after the last key a finding is marked (development build, by the page's
# own clock; the third finding is one for which a pause of 300 ms is waited).
set -eu
cd "$(dirname "$0")/../.."
cargo bench --locked --bench rules
cargo bench --locked --bench lists
cargo bench --locked --bench store
cargo bench --locked --bench mail
cargo bench --locked --bench images
cargo build --locked --release -p bare-window
cargo build --locked --release --features desktop,tauri/custom-protocol --bin apriticket
# The measuring program itself need not be fast.
packaging/setup/display.sh cargo bench --locked --profile dev --bench window 2>/dev/null
packaging/setup/display.sh cargo bench --locked --profile dev --bench second_start 2>/dev/null
packaging/setup/display.sh cargo test --locked --features desktop,tauri/custom-protocol --test e2e a_finding_in_a_long_text -- --nocapture 2>/dev/null | grep "finding shown"
