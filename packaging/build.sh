#!/bin/sh
# `make packages`: builds everything that is distributed and lays it into dist/: .deb, .rpm, .msi, templates of the policy, what
# the programs are made of (CycloneDX), notices of others, SHA-256 sums. The same commit gives the same .deb: the moment is
# that of the commit, and no path of this computer goes in.
#
# APRITICKET_PROFILE names another profile of Cargo.toml than `release` (`dev`: no path is taken out, symbols are; for trying out); APRITICKET_PACKAGES what to make (linux windows).
set -eu
cd "$(dirname "$0")/.."
profile=${APRITICKET_PROFILE:-release}
wanted=${APRITICKET_PACKAGES:-linux windows}
version=$(packaging/version.sh)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || stat -c %Y Cargo.toml)}
# rustc makes programs independent of their place, with read-only relocations and no executable stack, by itself; tests/packages
# looks. Paths are taken out of what panics say, in Rust and in C.
registry=${CARGO_HOME:-$HOME/.cargo}/registry/src
if [ "$profile" != dev ]; then
    export RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$PWD=/apriticket --remap-path-prefix=$registry=/crates"
    export CFLAGS="${CFLAGS:-} -ffile-prefix-map=$PWD=/apriticket -ffile-prefix-map=$registry=/crates"
fi
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
built=target/packages
rm -rf dist "$built"
mkdir -p dist "$built"
echo "$SOURCE_DATE_EPOCH" > "$built/moment"
host=$(rustc -vV | sed -n 's/^host: //p')
windows=x86_64-pc-windows-gnu

node packaging/inventory/notices.mjs "$host" "$windows" > dist/THIRD-PARTY-NOTICES.txt
node packaging/inventory/sbom.mjs "$host" "$windows" > "dist/apriticket-$version.cdx.json"

folder=$profile
[ "$profile" != dev ] || folder=debug
for system in $wanted; do
    mkdir -p "$built/$system"
    cp dist/THIRD-PARTY-NOTICES.txt "$built/$system/"
    case $system in
    linux)
        # The command line apart: it is linked with no toolkit.
        cargo build --locked --profile "$profile" --features desktop,tauri/custom-protocol --bin apriticket
        cargo build --locked --profile "$profile" --bin apriticket-cli
        for program in apriticket apriticket-cli; do
            strip -o "$built/linux/$program" "target/$folder/$program"
        done
        packaging/linux/deb.sh "$built/linux" dist
        packaging/linux/rpm.sh "$built/linux" dist
        ;;
    windows)
        packaging/windows/build.sh "$profile" "$built/windows"
        sed 's/$/\r/' LICENSE > "$built/windows/LICENSE.txt"
        sed -i 's/\r*$/\r/' "$built/windows/THIRD-PARTY-NOTICES.txt"
        packaging/windows/msi.sh "$version" "$built/windows" "dist/apriticket-$version-x64.msi"
        ;;
    esac
done
if [ -f packaging/policy/apriticket.admx ]; then
    tar -C packaging/policy --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -czf "dist/apriticket-$version-policy.tar.gz" .
fi
(cd dist && sha256sum -- * > ../target/SHA256SUMS && mv ../target/SHA256SUMS .)
ls -l dist
