#!/bin/sh
# Feeds each reader of `fuzz/fuzz_targets` with anything, 60 s each or as many seconds as the first argument says; the other
# arguments name the targets. Installs cargo-fuzz when it is missing. The stable compiler will do: the program has no unsafe
# code for a sanitizer to watch, only panics, time and memory are.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-60}
case $seconds in '' | *[!0-9]*) echo "fuzz.sh: how many seconds is «$seconds»?" >&2; exit 2 ;; esac
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- $(ls fuzz/fuzz_targets | sed 's/\.rs$//')

PATH="${CARGO_HOME:-$HOME/.cargo}/bin:$PATH"
command -v cargo-fuzz >/dev/null 2>&1 || cargo install cargo-fuzz --version '^0.13' --locked --quiet

for target in "$@"; do
    mkdir -p "fuzz/corpus/$target"
    cp -n fuzz/seeds/"$target"/* "fuzz/corpus/$target/" 2>/dev/null || true
    [ "$target" != page ] || cp tests/data/pages/*.html "fuzz/corpus/$target/"
done
cargo fuzz build --sanitizer none
for target in "$@"; do
    dictionary=""
    [ ! -f "fuzz/$target.dict" ] || dictionary="-dict=fuzz/$target.dict"
    echo "== $target, $seconds s"
    cargo fuzz run --sanitizer none "$target" -- -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=16384 -print_final_stats=1 $dictionary
done
