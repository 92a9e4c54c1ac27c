#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-only
# Runs the commands of docs/operating.md as root, as on a machine with the package installed:
# operating.sh PROGRAM PAGE. The machine is simulated: a mount namespace with empty folders, the
# service's user, and a systemctl that starts PROGRAM as evently.service would. Exits with 77
# (skipped) where such a machine can't be simulated.
set -euo pipefail

if [ "${3-}" != inside ]; then
    if [ "$(id -u)" -ne 0 ] || ! unshare --mount true 2>/dev/null; then
        echo "Only root can make up a machine."
        exit 77
    fi
    exec unshare --mount --propagation private --kill-child --fork bash "$0" "$1" "$2" inside
fi

program=$(realpath "$1")
page=$(realpath "$2")
base=$(mktemp -d /tmp/evently-XXXXXX)
chmod 0755 "$base"
unset DATABASE_URL DB_HOST JWT_SECRET ADMIN_CREATION_TOKEN PORT DISPLAY XDG_RUNTIME_DIR

leave() {
    [ ! -e "$base/pid" ] || kill "$(cat "$base/pid")" 2>/dev/null || :
    wait
    rm -rf "$base"
}
trap leave EXIT

for folder in /var/lib /mnt /srv; do
    mount -t tmpfs -o mode=0755 tmpfs "$folder"
done
for file in passwd group; do
    cp "/etc/$file" "$base/$file"
    mount --bind "$base/$file" "/etc/$file"
done
if ! getent passwd evently >/dev/null; then
    echo 'evently:x:64911:64911::/var/lib/evently:/usr/sbin/nologin' >>/etc/passwd
    echo 'evently:x:64911:' >>/etc/group
fi

mkdir "$base/bin" "$base/run"
ln -s "$program" "$base/bin/evently"
chown evently "$base/run"
cat >"$base/bin/systemctl" <<EOF
#!/bin/bash
[ "\$*" = "enable --now evently" ] || { echo "systemctl \$*?" >&2; exit 1; }
setpriv --reuid evently --regid evently --init-groups env XDG_RUNTIME_DIR=$base/run \
    "$program" --headless --port 0 --data-dir /var/lib/evently >$base/ready 2>$base/log &
echo \$! >$base/pid
for ((i = 0; i < 2400; ++i)); do
    grep -q ready $base/ready && exit 0
    kill -0 \$(cat $base/pid) 2>/dev/null || break
    sleep 0.1
done
cat $base/log >&2
exit 1
EOF
chmod 0755 "$base/bin/systemctl"
PATH=$base/bin:$PATH

# Does the same as packaging/debian/postinst.
install_package() {
    install -d -o evently -g evently -m 0700 /var/lib/evently
}

# The page's commands under the heading $1 that match $2, in order.
commands_of() {
    awk -v heading="## $1" '/^## / { inside = $0 == heading } inside && /^    / { print substr($0, 5) }' "$page" |
        grep -E "$2"
}

type_in() {
    local commands
    commands=$(commands_of "$1" "$2")
    printf '%s\n' "$commands" | sed 's/^/# /'
    bash -euo pipefail -c "$commands" <<<"a sentence to sign in with"
}

fail() {
    echo "$1" >&2
    exit 1
}

install_package
systemctl enable --now evently
evently demo
type_in "Installing it" '^evently '
type_in "Backups" .
[ "$(find /mnt/backup -name '*.dump' -user root -perm 0600 | wc -l)" -eq 2 ] || fail "Two backups should be there."
[ ! -e /srv/evently-trial ] || fail "The trial should be gone."
[ -z "$(find /var/lib/evently ! -user evently)" ] || fail "Not all of the service's data is its own."

# Simulate a crash of the machine.
kill -KILL "$(cat "$base/pid")"
while pgrep -u evently >/dev/null; do sleep 0.1; done
rm -rf /var/lib/evently "$base/pid"
install_package
type_in "Replacing a broken machine" '^(evently|systemctl) ' | tee "$base/said"
grep -Eq '^Restored .*: [1-9][0-9]* events and [1-9][0-9]* bookings\.' "$base/said" || fail "Nothing came back."
evently check
[ -z "$(find /var/lib/evently ! -user evently)" ] || fail "Not all of the new machine's data is the service's."
echo "The page works as it is printed."
