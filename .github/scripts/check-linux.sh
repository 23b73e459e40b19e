#!/bin/bash
# Installs each Linux package in the folder, checks it, opens a case in it as a double click does,
# removes it, and finds the person's data still there.
#   check-linux.sh RELEASE amd64|arm64
set -euo pipefail
shopt -s extglob
release=$(realpath "$1")
processor=$2
case_file=$(realpath tests/fixtures/releases/0.1.0/files/simple.pathwise)
case_name=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).name' "$case_file")
line='^Pathwise .+ programs at .+, a PDF of .+ read\.$'
data=$(mktemp -d)
# Each kind of package has its own names of the processors.
case $processor in
  amd64) names='@(x86_64|x64|amd64)' ;;
  *) names='@(aarch64|arm64)' ;;
esac

# The printed line, not only the code: a check that checked nothing would end with 0 as well.
check() {
  xvfb-run -a "$@" --self-check "--data-dir=$(mktemp -d)" | tee check.txt
  grep -E "$line" check.txt
}

echo '::group::.deb'
sudo apt-get install -y "$release"/*"-$processor".deb
check pathwise
test "$(xdg-mime query filetype "$case_file")" = application/vnd.pathwise.case+json
test "$(xdg-mime query default application/vnd.pathwise.case+json)" = pathwise.desktop
appstreamcli validate --no-net /usr/share/metainfo/app.pathwise.Pathwise.metainfo.xml
# As a file manager starts it: by its desktop entry, with the case as its word.
# shellcheck disable=SC2016 # for the inner shell
XDG_DATA_HOME=$data xvfb-run -a dbus-run-session -- bash -c '
  gio launch /usr/share/applications/pathwise.desktop "$1" &
  for _ in $(seq 60); do
    if grep -aqF "$2" "$XDG_DATA_HOME"/pathwise/person.db*; then exit 0; fi
    sleep 1
  done
  echo "The case was not opened." >&2
  exit 1' - "$case_file" "$case_name"
sudo apt-get remove -y pathwise
test ! -e /opt/Pathwise/pathwise
grep -aqF "$case_name" "$data"/pathwise/person.db*
echo '::endgroup::'

echo '::group::.rpm'
# Not the system's own kind of package here: its files and what it asks for, without its scripts.
# shellcheck disable=SC2206 # a pattern
rpms=("$release"/*-$names.rpm)
rpm=${rpms[0]}
rpm -qp --requires "$rpm" | grep -F 'libc.so.6(GLIBC_2.34)(64bit)'
if rpm -qpl "$rpm" | grep -F .build-id; then exit 1; fi
sudo rpm --install --nodeps --noscripts "$rpm"
check /opt/Pathwise/pathwise
sudo rpm --erase --nodeps --noscripts pathwise
test ! -e /opt/Pathwise/pathwise
grep -aqF "$case_name" "$data"/pathwise/person.db*
echo '::endgroup::'

echo '::group::AppImage'
# On a machine without libfuse2: the runtime is in the file itself.
# shellcheck disable=SC2206 # a pattern
appimages=("$release"/*-$names.AppImage)
appimage=${appimages[0]}
chmod +x "$appimage"
check "$appimage"
echo '::endgroup::'
