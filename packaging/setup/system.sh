#!/bin/sh
# Installs what is missing for building and testing: system packages, and the driver of the window's tests. With a file
# as argument, the packages of that list only.
set -eu
cd "$(dirname "$0")/../.."
list="${1:-packaging/setup/debian.txt}"

need() {
    command -v "$1" >/dev/null 2>&1 || { echo "Apriticket: manca «$1». $2" >&2; exit 1; }
}
need cargo "Installare Rust (rustup) e riprovare."
need npm "Installare Node.js 20 o successivo e riprovare."

if command -v apt-get >/dev/null 2>&1; then
    missing=""
    for package in $(grep -v '^#' "$list"); do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    if [ -n "$missing" ]; then
        if [ "$(id -u)" = 0 ]; then
            sudo=""
        else
            need sudo "Installare come amministratore:$missing"
            sudo=sudo
        fi
        echo "Apriticket: si installano$missing"
        $sudo apt-get update -qq
        # shellcheck disable=SC2086 # one word a package
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    fi
elif ! pkg-config --exists webkit2gtk-4.1 2>/dev/null; then
    echo "Apriticket: installare WebKitGTK 4.1 (sviluppo), WebKitWebDriver, Xvfb, openbox, dbus, xdotool e xclip con il gestore di pacchetti del sistema, poi riprovare." >&2
    exit 1
fi

[ $# -eq 0 ] || exit 0
command -v tauri-driver >/dev/null 2>&1 || [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/tauri-driver" ] \
    || cargo install tauri-driver --version '^2' --locked --quiet
