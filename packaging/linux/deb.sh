#!/bin/sh
# Makes the .deb: deb.sh PROGRAMS OUT-FOLDER. What it depends on is what the programs are linked with (dpkg-shlibdeps); every
# time in it is SOURCE_DATE_EPOCH, so that the same programs give the same bytes. Who answers for it: APRITICKET_MAINTAINER.
set -eu
programs=$(realpath "$1") out=$(realpath -m "$2")
cd "$(dirname "$0")/../.."
version=$(packaging/version.sh)
maintainer=${APRITICKET_MAINTAINER:-Apriticket <apriticket@localhost>}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022
packaging/linux/tree.sh "$programs" "$work/tree"

doc=$work/tree/usr/share/doc/apriticket
{
    echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
    echo "Upstream-Name: Apriticket"
    echo
    echo "Files: *"
    echo "Copyright: The authors of Apriticket"
    echo "License: EUPL-1.2"
    sed 's/^$/./; s/^/ /' LICENSE
    echo
    echo "Comment: Libraries that are part of the programs, with their licences: THIRD-PARTY-NOTICES.txt.gz beside this file."
} > "$doc/copyright"
{
    echo "apriticket ($version) stable; urgency=medium"
    echo
    echo "  * Novità: CHANGELOG.md del progetto."
    echo
    echo " -- $maintainer  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n > "$doc/changelog.gz"

install -D -m 644 packaging/linux/lintian-overrides "$work/tree/usr/share/lintian/overrides/apriticket"
mkdir -p "$work/debian" "$work/tree/DEBIAN"
architecture=$(dpkg --print-architecture)
# dpkg-shlibdeps wants a source package around it.
printf 'Source: apriticket\n\nPackage: apriticket\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O tree/usr/bin/apriticket tree/usr/bin/apriticket-cli 2>/dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "deb.sh: dpkg-shlibdeps found no library" >&2; exit 1; }
sed "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@DEPENDS@/$depends/; s/@MAINTAINER@/$maintainer/; s/@SIZE@/$(du -sk --apparent-size "$work/tree" | cut -f1)/" \
    packaging/linux/control > "$work/tree/DEBIAN/control"
install -m 755 packaging/linux/postrm "$work/tree/DEBIAN/postrm"
(cd "$work/tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$work/tree/DEBIAN/md5sums"
find "$work/tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# What is only tried out need not be small.
level=6
[ "${APRITICKET_PROFILE:-release}" != dev ] || level=0
mkdir -p "$out"
dpkg-deb --root-owner-group -Zxz -z$level --build "$work/tree" "$out/apriticket_${version}_${architecture}.deb" >/dev/null
echo "$out/apriticket_${version}_${architecture}.deb"
