/** Words of the shell: name, places, menu, undo, start-up notices, and the question before a link is opened. */
export const app = {
  'app.name': 'Pathwise',
  'app.opening': 'Opening the catalog …',
  'app.skip': 'Skip to content',

  'nav.label': 'Places',
  'nav.tools': 'Undo, help and view',
  'nav.find': 'Find',
  'nav.compare': 'Compare',
  'nav.compareCount': 'Compare ({count})',
  'nav.jobs': 'Jobs',

  'language.label': 'Language',
  'theme.label': 'Theme',
  'theme.system': 'Like the system',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'rows.label': 'Rows',
  'rows.comfortable': 'Comfortable',
  'rows.dense': 'Dense',

  'help.open': 'Help',
  'help.failed': 'Help could not be loaded. Close Pathwise and open it again.',
  'help.card.signs': 'What the signs mean',
  'help.card.field': 'About {field}',

  'action.undo': 'Undo',
  'action.redo': 'Redo',
  'action.close': 'Close',
  'action.retry': 'Try again',

  'menu.file': 'File',
  'menu.newCase': 'New case …',
  'menu.openCase': 'Open case …',
  'menu.saveCase': 'Save case …',
  'menu.print': 'Print …',
  'menu.dataFolder': 'Show data folder',
  'menu.quit': 'Quit Pathwise',
  'menu.edit': 'Edit',
  'menu.undo': 'Undo',
  'menu.redo': 'Redo',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select all',
  'menu.copyLink': 'Copy link address',
  'menu.find': 'Find …',
  'menu.findNext': 'Find next',
  'menu.findPrevious': 'Find previous',
  'menu.view': 'View',
  'menu.zoomIn': 'Zoom in',
  'menu.zoomOut': 'Zoom out',
  'menu.zoomReset': 'Actual size',
  'menu.fullscreen': 'Full screen',
  'menu.window': 'Window',
  'menu.help': 'Help',
  'menu.helpPages': 'Pathwise help',
  'menu.updates': 'Check for updates …',
  'menu.licenses': 'Licenses of other software',
  'menu.logFolder': 'Show log folder',
  'menu.supportDetails': 'Copy details for support',
  'menu.about': 'About Pathwise',
  'menu.hide': 'Hide Pathwise',
  'menu.hideOthers': 'Hide others',
  'menu.showAll': 'Show all',
  'menu.minimize': 'Minimize',
  'menu.close': 'Close window',
  'menu.front': 'Bring all to front',
  'menu.reload': 'Reload',
  'menu.devTools': 'Developer tools',

  'window.stopped': 'The window stopped working.',
  'window.stoppedDetail':
    'Your comparison and settings are saved and safe. Open the window again to go on where you were.',
  'window.reload': 'Open again',
  'window.hangs': 'The window does not answer.',
  'window.hangsDetail':
    'It may be busy. What you have saved is safe. Wait a little, or open the window again to go on where you were.',
  'window.wait': 'Wait',

  'support.copy': 'Copy details for support',
  'support.copied': 'Details for support were copied. Paste them into an e-mail to whoever helps you.',
  'support.what':
    'They say which Pathwise and system this is and what went wrong last. Your name, your files, and what is in your cases are not in them.',
  'support.program': 'Pathwise {version}, package: {kind}',
  'support.runtime': 'Electron {electron}, Chromium {chromium}, Node {node}',
  'support.system': 'System: {system} {release}, {processor}',
  'support.catalog': 'Catalog: {catalog}',
  'support.graphics': 'Graphics processor: {graphics}; {state}',
  'support.log': 'Last lines of the log, {lines} at most:',

  'open.title': 'Open a case',

  'pageSearch.label': 'Find on this page',
  'pageSearch.count': '{now} of {total}',
  'pageSearch.none': 'Not found',
  'pageSearch.next': 'Next',
  'pageSearch.previous': 'Previous',

  'print.nothing':
    'There is nothing to print yet. Choose programs in Find first, or open the guide of a job.',

  'save.title': 'Save the comparison',
  'save.csv': 'CSV file',
  'save.xlsx': 'Excel workbook',
  'save.pdf': 'PDF file',
  'save.allFiles': 'All files',

  'notice.label': 'Notices',
  'notice.dismiss': 'Hide this notice',
  'notice.person-moved-aside':
    'The file with your comparison and settings was damaged. Pathwise kept it as {file} in your data folder.',
  'notice.person-missing':
    'The file with your comparison and settings ({file}) was missing from your data folder.',
  'notice.person-restored':
    'Your data was brought back from the backup of {date, date, long}. Changes made after that are not in it.',
  'notice.person-fresh':
    'There was no good backup to bring back, so Pathwise started with an empty comparison.',
  'notice.person-backup-failed':
    'Pathwise could not make a backup of your data. Your data itself is safe. Check that the disk has space and that you may write to the data folder.',
  'notice.person-backups-unreadable':
    'Pathwise cannot look into the folder “backups” in your data folder, so it finds no backup there. Your data itself is safe. Make sure that you may read and write that folder, then close Pathwise and open it again.',
  'notice.forget-finished':
    'Pathwise has finished taking a case off this computer. Nothing of it is left in your data folder.',
  'notice.forget-unfinished':
    'A case that you took off this computer is not gone from it altogether yet: another program is reading the file with your cases, the disk is full, or a backup cannot be removed. Pathwise tries again by itself, and at the next start.',

  'notice.official-damaged':
    'The catalog made from the official files you imported is damaged. Pathwise left it as it is and uses the catalog that came with it. Import the files again to bring yours back.',
  'notice.official-too-new':
    'The catalog made from the official files you imported was made by a newer Pathwise. It was left as it is; Pathwise uses the catalog that came with it. Install the newest version to use yours.',

  'notice.official-older':
    'The catalog made from the official files you imported was made by a Pathwise too old for this one to read. Pathwise is making it anew from those files, and uses the catalog that came with it until then.',
  'notice.official-unreadable':
    'Pathwise may not read the catalog made from the official files you imported. It was left as it is; Pathwise uses the catalog that came with it. Make sure that you may read the files in the data folder, then close Pathwise and open it again.',

  'link.title': 'Open a website?',
  'link.message': 'Open {host} in your browser?',
  'link.detail': 'This leaves Pathwise and goes to the internet: {url}',
  'link.open': 'Open website',
  'link.cancel': 'Cancel',
} as const
