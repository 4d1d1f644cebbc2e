#!/bin/sh
# Looks through what the programs are made of: licences, duplicates and sources of the crates by cargo-deny (deny.toml), known
# weaknesses of crates and npm packages where their databases can be reached. Installs cargo-deny when it is missing.
set -eu
cd "$(dirname "$0")/../.."
PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
command -v cargo-deny >/dev/null 2>&1 || cargo install cargo-deny --locked --quiet
cargo deny --all-features check licenses bans sources

if cargo deny fetch db >/dev/null 2>&1; then
    cargo deny --all-features check advisories
else
    echo "audit: the database of weaknesses of crates cannot be reached; not looked through" >&2
fi
report=$(mktemp)
trap 'rm -f "$report"' EXIT
if (cd ui && npm audit --audit-level=high) > "$report" 2>&1; then
    tail -n 1 "$report"
elif grep -q 'severity vulnerabilit\|vulnerabilities (' "$report"; then
    cat "$report"
    exit 1
else
    echo "audit: the database of weaknesses of npm packages cannot be reached; not looked through" >&2
fi
