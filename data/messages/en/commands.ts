/** Words of the command line (npm start, npm run build) and of the preview's own answers. */
export const commands = {
  'start.help': `Opens Pathwise.

  npm start                        in its own window, or else in your browser
  npm start -- --preview           in your browser
  npm start -- FILE.pathwise       with the case in that file

Options:
  --preview        serve Pathwise to the browser of this computer
  --no-open        do not open the browser, only print the address
  --data-dir DIR   keep your comparison and settings in the folder DIR
  --port N         port of the preview, 1 to 65535 (default: any free one)
  --help           show this text`,
  'start.hint': 'Nothing was started. "npm start -- --help" lists the options.',
  'start.unknownOption': 'There is no option {option}.',
  'start.unexpectedWord': 'Pathwise does not know what to do with "{word}".',
  'start.missingValue': 'The option {option} needs a value.',
  'start.unexpectedValue': 'The option {option} takes no value.',
  'start.badPort': 'The port must be a whole number from 1 to 65535, not "{port}".',
  'start.portTaken':
    'Port {port} is used by another program. Your data was not changed. Choose another port, or leave --port out.',
  'start.portForbidden':
    'This computer does not let Pathwise use port {port}. Your data was not changed. Choose a port above 1023.',
  'start.buildFailed':
    'Pathwise could not be built. What was built before is still there. Run "npm ci", then "npm start" again.',
  'start.noDisplay': 'There is no display here, so Pathwise opens as a preview in the browser.',
  'start.asRoot': 'Electron does not run safely as root, so Pathwise opens as a preview in the browser.',
  'start.electronMissing': 'The Electron runtime is not on this computer yet; downloading it ...',
  'start.electronUnavailable':
    'The Electron runtime could not be downloaded, so Pathwise opens as a preview in the browser.',
  'start.electronFailed':
    'Electron could not start here ({reason}), so Pathwise opens as a preview in the browser.',
  'start.preview': 'Pathwise preview: {link}',
  'start.previewHint':
    'The address works in the browser that opens it first, while this command runs. Press Ctrl+C to stop Pathwise.',
  'start.stopped': 'Pathwise stopped. Your comparison and settings are saved.',

  'dev.help': `Serves Pathwise to the browser of this computer, for work on it.

  npm run dev

A change of a screen shows at once. A change below main/ or data/ restarts the program behind the screens; the
page stays open, and its next question goes to the new one.

Options:
  --no-open        do not open the browser, only print the address
  --data-dir DIR   your own comparison and settings (default: dist/dev-data, so that yours stay as they are)
  --port N         port, 1 to 65535 (default: any free one)
  --help           show this text`,
  'dev.ready': 'Pathwise for development: {link}',
  'dev.restarted': 'Restarted the program after a change of {file}.',
  'dev.broken':
    'The program did not start: see above. The screens have no answers until the next change below main/ or data/.',

  'publish.usage': `Publishes a catalog into a folder that the desktops of an organization follow.

  npm run publish -- [--from CATALOG_OR_LIBRARY] --keys DIR --to DIR

The folder can then be put on any web server, network share or USB stick. docs/organizations.md walks through it.

Options:
  --from PATH   a catalog, or the Pathwise folder with the catalog that you imported (default: your own)
  --keys DIR    the folder of keys that "npm run keys -- make" made; it is never published
  --to DIR      the folder to publish into: a new one, or the one that was published to before
  --days N      days that the signatures of this publication count, 1 to 800 (default: 60)
  --version N   number this publication N at least: where the folder that was published is lost
  --renew       publish no catalog: sign what is there for another --days days, with the timestamp key alone
  --help        show this text

Exit codes:
  0   published
  1   nothing was published; the folder is as it was
  2   the command was not understood; nothing was published`,
  'publish.done': 'Published as version {version, number} into {folder}.',
  'publish.renewed':
    'The catalog is the same as before (version {version, number}). Signed again in {folder}.',
  'publish.sizes': 'The whole file has {whole, number} bytes, the patch from the version before: {patch}.',
  'publish.rootSoon':
    'The root counts for {days, plural, one {# more day} other {# more days}}. Get the root keys and run: npm run keys -- renew',

  'keys.usage': `Makes and changes the keys that an organization signs its catalog with.

  npm run keys -- make   --keys DIR [--root-keys N --threshold N]
  npm run keys -- show   --keys DIR
  npm run keys -- rotate --keys DIR --role root|targets|snapshot|timestamp
  npm run keys -- revoke --keys DIR --key KEY
  npm run keys -- renew  --keys DIR
  npm run keys -- file   --keys DIR --name NAME --address ADDRESS --to FILE

make     makes a key for each role in a new folder, readable by you alone
show     prints the fingerprint and the ids of the keys that count
rotate   puts new keys in the place of all keys of a role
revoke   takes one key back that was lost or stolen, and makes another in its place
renew    makes a new root with the same keys, which counts for another three years
file     writes the .pathwise-org file that people open once to follow you

KEY is a file of the folder, or how the id of a key begins (8 characters or more). ADDRESS is where the published
folder will be: https://..., a network share, or a folder; a relative one is beside the file.

Exit codes:
  0   done
  1   nothing was changed
  2   the command was not understood; nothing was changed`,
  'keys.root': 'Root {version, number} in {folder}, fingerprint {fingerprint}, counts until {expires}.',
  'keys.role': '{role}: {ids} ({threshold, plural, one {# has} other {# have}} to sign)',
  'keys.publishNext':
    'Publish again now, so that desktops hear of it. Keep the folder of keys in your backup.',
  'keys.file': 'Wrote {file}. Fingerprint, for people to compare when they open it: {fingerprint}',

  'layer.usage': `Keeps an organization's records in its PostgreSQL database.

  npm run layer -- migrate   --in ADDRESS
  npm run layer -- changes   --in ADDRESS [--since REV]
  npm run layer -- put       --in ADDRESS FILE
  npm run layer -- proposals --in ADDRESS
  npm run layer -- accept    --in ADDRESS PROPOSAL --expected REV --reason TEXT
  npm run layer -- decline   --in ADDRESS PROPOSAL --reason TEXT
  npm run layer -- restored  --in ADDRESS

migrate    sets Pathwise up in the database, or brings it to this version; safe to run again
changes    prints the records that changed after a rev, one a line, as JSON; without --since all of them
put        writes the records of a file: one a line, as JSON, each with the rev that it was made on
proposals  prints the proposals that wait, each with the record as it is now
accept     writes what was proposed, if the record still has the rev that you saw (0: there was none)
decline    turns a proposal down, with a reason
restored   run it once after a backup was brought back, so that desktops read everything anew

ADDRESS is postgresql://login@host:5432/database. To another computer the certificate is always checked; name the
file of your own authority with ?sslrootcert=FILE. The password comes from PGPASSWORD or the password file of
PostgreSQL, so that it does not stand in the list of processes. docs/organization-database.md walks through it.

Exit codes:
  0   done
  1   it failed; what is said to be written is, and nothing else
  2   the command was not understood; nothing was changed
  3   somebody else changed a record meanwhile; it is as they left it, and both versions were printed`,
  'layer.migrated': 'The database is set up (version {to} of its tables; before: {from}).',
  'layer.current': 'The database is up to date (version {to} of its tables). Nothing was changed.',
  'layer.written': 'Written: {record}, as rev {rev}.',
  'layer.declined': 'The proposal is declined.',
  'layer.restored': 'This is a layer of its own from now on: {id}.',
  'layer.unread': 'This Pathwise cannot read {record} (rev {rev}). A newer one may have written it.',
  'layer.badLine': 'Line {line} of {file} is no record that can be put. Nothing was written.',
  'layer.tooLong': '{file} is longer than 100 MB. Nothing was written. Put it in parts.',

  'import.usage': `Imports official files into your catalog, without a window.

  npm run import -- [--data-dir DIR] [--year YEAR] [--yes] FILE...

The files are told apart by what is in them, whatever they are called: CSV, workbooks and ZIP archives of
the agencies. Pathwise keeps a copy, so that you may delete them afterwards.

Options:
  --data-dir DIR   your Pathwise folder, where it is not the usual one
  --year YEAR      the year (of O*NET: the edition) of files that do not say it themselves
  --yes            import also what takes away more than it brings; without it nothing is imported then
  --help           show this text

Exit codes:
  0   imported, or the files are in the catalog already
  1   nothing was imported; the catalog is as it was
  2   the command was not understood; nothing was imported
  3   nothing was imported, since it would take away more than it brings; --yes imports it
  4   imported, but not every file: see above which one was left out, and why`,
  'import.phase.copying': 'Copying {file}',
  'import.phase.reading': 'Reading {file}',
  'import.phase.writing': 'Writing the catalog',
  'import.phase.checking': 'Checking the catalog',
  'import.rate': '{rows, number} rows, {rate, number} a second',
  'import.left': '{seconds, plural, one {# second} other {# seconds}} left',
  'import.recognised': '{file}: {titles}',
  'import.asksYear':
    '{file} does not say of which year it is (of O*NET: which edition). Run this again with --year, as in --year 2024 or --year 30.1; until then its figures say "year not told".',
  'import.unknown': '{file}: not a file that Pathwise knows. Open it in the Library to map its columns.',
  'import.change':
    '{table}: {before, number} before, {after, number} now ({added, number} new, {changed, number} changed, {dropped, number} gone)',
  'import.takesAway':
    'Nothing was imported, and the catalog is as it was: this import would take away more than it brings, see above. Check that the files are the right ones. If you want it so, run the same command with --yes. You can take it back in Library.',
  'import.unreadable': 'Nothing was imported, and the catalog is as it was.',
  'import.partly': 'Not every file was imported: see above which one was left out, and why.',
  'import.moreRejected': 'and {count, number} more',
  'import.nothingNew': 'Nothing new: the catalog stays as it is.',
  'import.done': 'Imported: {programs, number} programs. The catalog is in {folder}.',
  'import.renewing':
    'An older Pathwise made this catalog. It is made anew from the files that you imported; nothing of them is lost.',
  'import.renewed': 'The catalog was made anew: {programs, number} programs. It is in {folder}.',
  'import.sourceGone':
    'Nothing was imported, and the catalog is as it was: files that are in it are gone from the data folder, so it cannot be made anew with all that it holds. Name them in the same command, remove their sources in Library, or run the same command with --yes to do without them.',
  'import.cancelled': 'Cancelled. The catalog is as it was.',

  'renewal.begin':
    'An older Pathwise made your catalog. It is made anew from the files that you imported; the old one is in use until that is done.',
  'renewal.progress': 'Making your catalog anew: {percent}%',
  'renewal.done': 'Your catalog was made anew and is in use.',
  'renewal.failed':
    'Your catalog could not be made anew. The one that an older Pathwise made stays in use, and Pathwise tries again at its next start.',

  'missing.directory':
    '{programs, plural, one {# program is} other {# programs are}} left out, since the directory of {directory} does not list their institutions. Import the directory (HD) of the same year as the completions ({completions}).',
  'missing.completions':
    'No completions were imported, so the list of programs stays that of the fields of study that came with Pathwise. Import a completions file (C_A) to have every program.',
  'missing.prices':
    '{institutions, plural, one {# institution has} other {# institutions have}} no published price. Prices come from the charges by program (IC_PY), by year (IC_AY), or both in one (COST1).',
  'missing.titles':
    '{fields, plural, one {# code that schools reported is} other {# codes that schools reported are}} not in the list of fields of study. Those programs stand under the number of their code.',
  'missing.online':
    'Of {programs, number} programs it is not known whether they are offered at a distance. Import the programs and distance education file (C_DEP).',

  'missing.rows':
    'No row of {file} can be read as {title}, so nothing was taken from it. What the catalog has of that stays as it is.',
  'missing.source':
    '{file}, which you imported before, is gone from the data folder, so what was read from it will no longer be in the catalog. To keep it, add that file again together with these.',

  'catalogBuild.noFolder':
    'Say where the official files are: npm run catalog:build -- --from DIR. Nothing was changed.',
  'catalogBuild.table': '{table}: {rows} rows',
  'catalogBuild.rejected': '{file}, line {line}, {column}: {reason} ({value})',
  'catalogBuild.done': 'The tables were written to {folder}; {rejected} cells or rows were rejected.',
  'catalogBuild.unchanged': 'The tables in {folder} are as they were.',

  'dist.noRuntime':
    'No installer was made: the Electron runtime is not on this computer and could not be downloaded. Run "npm run dist" where github.com can be reached. What was built is in dist/.',
  'dist.made': 'Made {file}',
  'dist.failed': 'No installer was made: {reason}',
  'dist.unknownWord': 'Nothing was made: {word} is not known here. What can be made: {known}.',
  'dist.otherSystem':
    'Nothing was made: {word} is for {system}, and this is {here}. A package holds the SQLite binary of the system that packs, so one made here would not start there. Run this on {system}, or let the release workflow make it.',
  'dist.noSystem': 'Nothing was made: packages are for Windows, macOS and Linux, and this is {here}.',
  'dist.portableMarker':
    'Because this file lies beside Pathwise.exe, this Pathwise keeps everything in the folder "Pathwise data" here. Take both along on a USB stick, or move them together. Without this file it would keep your cases in your Windows account. To remove it, delete this folder: your cases go with it.',

  'releaseList.usage':
    'Nothing was made. Say “key ID FILE” to make a key, where ID is of small letters, digits and hyphens, or “list FOLDER --percentage=N” to sign the list of the packages in a folder, N of 0 to 100.',
  'releaseList.keyThere': 'No key was made: {file} is there already, and a key is never written over.',
  'releaseList.keyMade':
    'The secret key is in {file}. Keep it where nobody else reads it, and a copy in a safe place. Put this into the keys of main/electron/updates/project.ts:\n{line}',
  'releaseList.noSecret':
    'No list was made: {secret} is not set, so there is no key to sign it with. docs/packaging.md says how.',
  'releaseList.otherKey':
    'No list was made: what {secret} holds is no key that this Pathwise knows, so no Pathwise would take the list. Its public half has to be in main/electron/updates/project.ts.',
  'releaseList.missing': 'No list was made: {folder} lacks {files}.',
  'releaseList.made':
    'Made {file} for version {version}, for {percentage} of 100 installations, signed by {keys}.',
  'releaseNotes.tag':
    'The tag {tag} is not the version of package.json, which is {version}. Nothing was released. Tag v{version}, or change the version first.',
  'releaseNotes.missing':
    'CHANGELOG.md says nothing of {version}. Nothing was released. Give what is under "Unreleased" the heading "## {version}".',

  'build.begin': 'Building {part} ...',
  'build.done': 'Built {part} in {seconds} s.',
  'build.catalog': 'the catalog',
  'build.renderer': 'the screens',
  'build.electron': 'the part for Electron',
  'build.preview': 'the part for the preview',

  'preview.notFound': 'There is nothing at this address.',
  'preview.failed': 'Something went wrong inside Pathwise. Your saved data is safe. Load the page again.',
  'preview.refused.host': 'Pathwise answers only at the address that it printed.',
  'preview.refused.origin': 'Pathwise answers only its own pages.',
  'preview.refused.stranger':
    'Open Pathwise with the address that it printed when it started. Start it again for a new one.',
  'preview.refused.key':
    'This browser has no key to Pathwise. Nothing was changed. Open the address that Pathwise printed when it started.',
  'preview.refused.user': 'Pathwise answers only the person who started it.',
  'preview.refused.link':
    'This address was used before or belongs to an earlier start. If it was not you who used it, stop Pathwise. Start Pathwise again for a new one.',
  'preview.refused.type': 'A call must carry JSON.',
  'preview.refused.upload': 'A file must be sent as plain bytes.',
  'preview.refused.large': 'This call is too large.',
} as const
