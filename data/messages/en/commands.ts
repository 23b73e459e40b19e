/** Words of the command line (npm start, npm run build) and of the preview's own answers. */
export const commands = {
  'start.help': `Opens Pathwise.

  npm start                        in its own window, or else in your browser
  npm start -- --preview           in your browser

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
    'The address works once, in one browser, while this command runs. Press Ctrl+C to stop Pathwise.',
  'start.stopped': 'Pathwise stopped. Your comparison and settings are saved.',

  'catalogBuild.noFolder':
    'Say where the official files are: npm run catalog:build -- --from DIR. Nothing was changed.',
  'catalogBuild.table': '{table}: {rows} rows',
  'catalogBuild.rejected': '{file}, line {line}, {column}: {reason} ({value})',
  'catalogBuild.done': 'The tables were written to {folder}; {rejected} cells or rows were rejected.',
  'catalogBuild.unchanged': 'The tables in {folder} are as they were.',
  'officialFile.missing': 'No file of "{title}" was found. Put it into the folder and run this again.',
  'officialFile.doubled': 'There are several files of "{title}": {files}. Keep one and run this again.',
  'officialFile.unreadable':
    '{file} is no workbook, or is damaged. Download it again from its publisher and run this again.',
  'officialFile.no-folder': 'The folder {folder} cannot be read. Check its name and run this again.',

  'dist.noRuntime':
    'No installer was made: the Electron runtime is not on this computer and could not be downloaded. Run "npm run dist" where github.com can be reached. What was built is in dist/.',
  'dist.made': 'Made {file}',
  'dist.failed': 'No installer was made: {reason}',

  'build.begin': 'Building {part} ...',
  'build.done': 'Built {part} in {seconds} s.',
  'build.catalog': 'the catalog',
  'build.renderer': 'the screens',
  'build.electron': 'the part for Electron',

  'preview.notFound': 'There is nothing at this address.',
  'preview.failed': 'Something went wrong inside Pathwise. Your saved data is safe. Load the page again.',
  'preview.refused.host': 'Pathwise answers only at the address that it printed.',
  'preview.refused.origin': 'Pathwise answers only its own pages.',
  'preview.refused.stranger':
    'Open Pathwise with the address that it printed when it started. Start it again for a new one.',
  'preview.refused.link':
    'This address was used before or belongs to an earlier start. Start Pathwise again for a new one.',
  'preview.refused.type': 'A call must carry JSON.',
  'preview.refused.upload': 'A file must be sent as plain bytes.',
  'preview.refused.large': 'This call is too large.',
} as const
