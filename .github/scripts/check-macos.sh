#!/bin/bash
# Mounts the disk image, installs and checks the program, opens a case in it as a double click does,
# removes it, and finds the person's data still there.
#   check-macos.sh RELEASE x64|arm64
set -euo pipefail
release=$(cd "$1" && pwd)
processor=$2
case_file=$(pwd)/tests/fixtures/releases/0.1.0/files/simple.pathwise
case_name=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).name' "$case_file")
line='^Pathwise .+ programs at .+, a PDF of .+ read\.$'
app=/Applications/Pathwise.app
data="$HOME/Library/Application Support/Pathwise"

volume=$(mktemp -d)
hdiutil attach -nobrowse -readonly -mountpoint "$volume" "$release"/*"-$processor".dmg
cp -R "$volume/Pathwise.app" "$app"
hdiutil detach "$volume"
codesign --verify --deep --strict "$app"

check() {
  "$1/Contents/MacOS/Pathwise" --self-check "--data-dir=$(mktemp -d)" | tee check.txt
  grep -E "$line" check.txt
}
check "$app"

open -a "$app" "$case_file"
for _ in $(seq 60); do
  if grep -aqF "$case_name" "$data"/person.db* 2>/dev/null; then break; fi
  sleep 1
done
grep -aqF "$case_name" "$data"/person.db*
osascript -e 'quit app "Pathwise"'

# And the zip holds the same program.
unzipped=$(mktemp -d)
ditto -xk "$release"/*"-$processor".zip "$unzipped"
check "$unzipped/Pathwise.app"

rm -rf "$app"
grep -aqF "$case_name" "$data"/person.db*
