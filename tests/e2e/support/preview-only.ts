/**
 * What is left out where the end-to-end tests run against Electron's side (`host.ts`): these
 * test the preview itself. Electron's own answer to each is held by electron-windows.test.ts
 * and tests/main/electron/.
 */
export const PREVIEW_ONLY_FILES: readonly string[] = [
  // The start of the preview, its one-time link and its gate.
  'tests/e2e/start.test.ts',
  'tests/e2e/preview-security.test.ts',
  // What a start does where there is no Electron.
  'tests/e2e/electron.test.ts',
]

/** By the names of the test and of what it stands in. */
export const PREVIEW_ONLY_TESTS: ReadonlySet<string> = new Set([
  // Of the browser itself, without a program.
  'the browser of the end-to-end tests > is one that draws text',
  // The preview's calls, seen or cut off on their way over HTTP.
  'Compare > keeps the table when the program stops, says what to do, and tries again',
  'Find, by keyboard > says what to do when the program was stopped under the page',
  // A page that is left sends its last words after it: the frame that sends them is the window's no more.
  'Find, by keyboard > is found again after a reload as it was left',
  // The question is the system's own, not one of the page.
  'axe finds nothing > in the question before a website is opened, light and dark, wide and narrow',
  'the sources > tell publisher, date, rows and use, and ask before the publisher’s page is opened',
  // A file goes up to the preview; Electron takes it in where it lies.
  'a file that is none > is told in words, can be left out, and then lies nowhere',
  // A file that a script made has no path, and Electron takes none in without.
  'a file that is none > dropped in another place goes to Library instead of replacing the page',
  'Cases > come from a file that is dropped anywhere; a hostile one is refused in words',
  // What the preview says of downloads, and pages that the browser prints.
  'taking a comparison away > opens by keyboard, is accessible, closes with Escape and gives the focus back',
  'taking a comparison away > saves an Excel workbook, with notes where they are asked for',
  // Goes on from the one before.
  'taking a comparison away > copies a table for e-mail, and Markdown',
  'taking a comparison away > on A4 > three programs with their charts are one page, with the organization in its foot',
  'taking a comparison away > on Letter > three programs with their charts are one page, with the organization in its foot',
  'taking a comparison away > keeps the organization and the paper for the next time',
  'taking a comparison away > takes the person’s own numbers, notes and questions along when asked, and asks anew each time',
  'taking a comparison away > with an exam that none may sit > three programs are one page, whatever is chosen',
  'taking a comparison away > with long names, unlike awards, own numbers and notes > three programs are one page, whatever is chosen',
  'taking a comparison away > offers a link where the browser opens no window by itself',
])
