#!/bin/sh
# Lays the files of the Linux packages below a folder: tree.sh PROGRAMS FOLDER, with both programs in PROGRAMS and NOTICES there.
# What .deb and .rpm share; each adds what is its own.
set -eu
programs=$(realpath "$1") folder=$(realpath -m "$2")
cd "$(dirname "$0")/../.."
version=$(packaging/version.sh)

file() { install -D -m "${3:-644}" "$1" "$folder/$2"; }
packed() { install -d "$folder/$(dirname "$2")" && gzip -9nc "$1" > "$folder/$2" && chmod 644 "$folder/$2"; }

file "$programs/apriticket" usr/bin/apriticket 755
file "$programs/apriticket-cli" usr/bin/apriticket-cli 755
file packaging/linux/apriticket.desktop usr/share/applications/apriticket.desktop
file packaging/linux/apriticket.xml usr/share/mime/packages/apriticket.xml
file icons/apriticket.svg usr/share/icons/hicolor/scalable/apps/apriticket.svg
for size in 32x32 128x128; do
    file "icons/$size.png" "usr/share/icons/hicolor/$size/apps/apriticket.png"
done
file "icons/128x128@2x.png" usr/share/icons/hicolor/256x256/apps/apriticket.png
file icons/icon.png usr/share/icons/hicolor/512x512/apps/apriticket.png
file packaging/linux/it.apriticket.desktop.metainfo.xml usr/share/metainfo/it.apriticket.desktop.metainfo.xml
sed -i "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
    "$folder/usr/share/metainfo/it.apriticket.desktop.metainfo.xml"
packed packaging/linux/apriticket.1 usr/share/man/man1/apriticket.1.gz
packed packaging/linux/generated/apriticket-cli.1 usr/share/man/man1/apriticket-cli.1.gz
file packaging/linux/generated/apriticket-cli.bash usr/share/bash-completion/completions/apriticket-cli
file packaging/linux/generated/_apriticket-cli usr/share/zsh/vendor-completions/_apriticket-cli
file packaging/linux/generated/apriticket-cli.fish usr/share/fish/vendor_completions.d/apriticket-cli.fish
for page in docs/guida-utente.md docs/guida-it.md docs/rules.md docs/policy.md docs/privacy.md; do
    [ ! -f "$page" ] || file "$page" "usr/share/doc/apriticket/${page#docs/}"
done
if [ -f packaging/policy/policy.example.toml ]; then
    file packaging/policy/policy.example.toml usr/share/doc/apriticket/examples/policy.toml
fi
packed "$programs/THIRD-PARTY-NOTICES.txt" usr/share/doc/apriticket/THIRD-PARTY-NOTICES.txt.gz
# Where IT's policy goes; nothing is in it.
install -d -m 755 "$folder/etc/apriticket"
