#!/bin/sh
# Installs Postfix, Dovecot and gnome-keyring for the tests with real servers. Postfix gets no configuration, so that nothing of it
# runs but what the tests start on loopback.
set -eu
[ -x /usr/sbin/postfix ] && [ -x /usr/sbin/dovecot ] && [ -x /usr/bin/gnome-keyring-daemon ] && exit 0
if ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
    echo "Apriticket: installare come amministratore postfix, dovecot e gnome-keyring, poi riprovare come amministratore." >&2
    exit 1
fi
echo "Apriticket: si installano postfix, dovecot-core e gnome-keyring"
apt-get update -qq
echo "postfix postfix/main_mailer_type select No configuration" | debconf-set-selections
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postfix dovecot-core gnome-keyring >/dev/null
