#!/bin/sh
# Builds the Windows programs on Linux: build.sh PROFILE OUT. With the compiler of rustup where it can fetch the target's
# standard library; otherwise with Debian's, which builds that library from source.
set -eu
profile=$1 out=$(realpath -m "$2")
cd "$(dirname "$0")/../.."
target=x86_64-pc-windows-gnu
folder=$profile
[ "$profile" != dev ] || folder=debug
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
build="build --locked --profile $profile --target $target --features desktop,tauri/custom-protocol --bins"

if rustup target list --installed 2>/dev/null | grep -qx "$target" || rustup target add "$target" 2>/dev/null; then
    # What is only tried out need not be fast, but be built fast.
    [ "$profile" != dev ] || set -- --config 'profile.dev.package."*".opt-level=0' --config profile.dev.debug=false
    [ "$profile" = dev ] || set --
    # shellcheck disable=SC2086 # words
    cargo $build "$@"
    made=target/$target/$folder
else
    echo "build.sh: the target cannot be fetched; building with Debian's compiler" >&2
    packaging/setup/system.sh packaging/setup/windows-debian.txt
    # shellcheck disable=SC2086 # words
    RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc PATH="/usr/bin:$PATH" CARGO_TARGET_DIR=target/debian \
        /usr/bin/cargo $build -Zbuild-std=std,panic_abort
    made=target/debian/$target/$folder
fi
mkdir -p "$out"
for program in apriticket.exe apriticket-cli.exe; do
    x86_64-w64-mingw32-strip -o "$out/$program" "$made/$program"
done
cp "$made/WebView2Loader.dll" "$out/"
