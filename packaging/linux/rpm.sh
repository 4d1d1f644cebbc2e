#!/bin/sh
# Makes the .rpm: rpm.sh PROGRAMS OUT-FOLDER.
set -eu
programs=$(realpath "$1") out=$(realpath -m "$2")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
umask 022
packaging/linux/tree.sh "$programs" "$work/tree"
install -D -m 644 LICENSE "$work/tree/usr/share/licenses/apriticket/LICENSE"
mkdir -p "$work/tree/usr/share/zsh/site-functions"
mv "$work/tree/usr/share/zsh/vendor-completions/_apriticket-cli" "$work/tree/usr/share/zsh/site-functions/"
rmdir "$work/tree/usr/share/zsh/vendor-completions"
find "$work/tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# What is only tried out need not be small.
level=7
[ "${APRITICKET_PROFILE:-release}" != dev ] || level=0
rpmbuild --quiet -bb --target "$(uname -m)-linux" \
    --define "_topdir $work/rpm" --define "_rpmdir $work/rpms" --define "_rpmfilename %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm" \
    --define "apriticket_version $(packaging/version.sh)" --define "_binary_payload w$level.xzdio" --define "apriticket_tree $work/tree" \
    --define "apriticket_day $(date -u -d "@$SOURCE_DATE_EPOCH" "+%a %b %d %Y")" \
    --define "apriticket_maintainer ${APRITICKET_MAINTAINER:-Apriticket <apriticket@localhost>}" \
    packaging/linux/apriticket.spec
mkdir -p "$out"
mv "$work"/rpms/*.rpm "$out/"
