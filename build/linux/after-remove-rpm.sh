#!/bin/bash
# Runs when the .rpm is removed, and also after it was upgraded: then the newer one is in place already, and what
# follows is its own (docs.fedoraproject.org/en-US/packaging-guidelines/Scriptlets: $1 is how many are left).
if [ "$1" != 0 ]; then exit 0; fi

if type update-alternatives >/dev/null 2>&1; then
    update-alternatives --remove pathwise /opt/Pathwise/pathwise
else
    rm -f /usr/bin/pathwise
fi

# What the .rpm put there on installation, where the system has AppArmor.
profile=/etc/apparmor.d/pathwise
if [ -f "$profile" ]; then
    if apparmor_status --enabled >/dev/null 2>&1 && type apparmor_parser >/dev/null 2>&1; then
        apparmor_parser --remove "$profile" || true
    fi
    rm -f "$profile"
fi
