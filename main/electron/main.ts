import { sep } from 'node:path'
import { app, session } from 'electron'
import { CaseFiles, caseFilesOf, chooseCaseFiles } from './case-files.ts'
import { currentWindow } from './current-window.ts'
import { setupIpc, setupStaging } from './ipc.ts'
import { followLanguage, setupLanguage } from './language.ts'
import { setupMenu } from './menu.ts'
import { setupNavigation } from './navigation.ts'
import { deliver } from './deliver.ts'
import { keepOffline, setupNetwork } from './network.ts'
import { openInElectron } from './open-in-electron.ts'
import { runInPage } from './page-commands.ts'
import { setupPermissions } from './permissions.ts'
import { StagedFiles } from '../storage/staged-files.ts'
import { findPlaces, setupProfile, type Places } from './places.ts'
import { keepPrivate } from '../storage/private-files.ts'
import { setupProtocol, setupScheme } from './protocol.ts'
import { followCase } from './save-folder.ts'
import { LONGEST_CHECK, SELF_CHECK, SelfCheck } from './self-check.ts'
import { claimSingleInstance } from './single-instance.ts'
import { explainStartFailure } from './start-failure.ts'
import { followTheme, setupTheme } from './theme.ts'
import { openWindow } from './window.ts'
import { WindowMemory } from './window-state.ts'

const check = process.argv.includes(SELF_CHECK) ? new SelfCheck() : null
const developing = !app.isPackaged
const caseFiles = new CaseFiles()
let quitting = false

/** What Electron wants to know before it is ready. Null where another Pathwise has the data folder. */
function prepare(): Places | null {
  keepPrivate()
  app.once('will-quit', () => (quitting = true))
  if (check) setTimeout(() => giveUp(new Error(`No answer within ${LONGEST_CHECK} ms`)), LONGEST_CHECK)
  app.enableSandbox()
  keepOffline(app)
  setupScheme()
  setupNavigation(app)
  const places = findPlaces(app)
  setupProfile(app, places)
  caseFiles.watch(app)
  if (claimSingleInstance(app, (paths) => caseFiles.open(paths))) return places
  if (check) throw new Error(`Nothing was checked: the lock of ${places.data} cannot be had.`)
  return null
}

async function start(places: Places): Promise<void> {
  const memory = new WindowMemory(places.windowState)
  setupTheme(memory)
  const { defaultSession } = session
  check?.watch(defaultSession)
  setupNetwork(defaultSession)
  setupPermissions(defaultSession)
  setupProtocol(places.renderer)
  setupLanguage(memory)
  const open = () => openWindow({ preload: places.preload, memory, devTools: developing, visible: !check })
  const openedWindow = () => currentWindow() ?? open()
  const showMenu = () =>
    setupMenu({
      platform: process.platform,
      developing,
      dataFolder: places.data,
      logFolder: places.logs,
      licenses: places.licenses,
      openFiles: () => void chooseCaseFiles(openedWindow(), caseFiles),
      run: (command) => runInPage(openedWindow(), command),
    })
  showMenu()

  // The window first: it paints while person.db and the catalog open, and its calls wait for them.
  const window = open()
  app.on('activate', () => void openedWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  const staging = new StagedFiles()
  setupStaging(staging)
  const program = openInElectron(places, staging, check?.deliver ?? deliver)
  setupIpc(
    program.then(({ handlers }) => handlers),
    (answer) => {
      followTheme(answer, memory)
      followLanguage(answer, memory, showMenu)
      followCase(answer)
    },
  )
  const { catalog } = await program
  if (!check) caseFiles.open(caseFilesOf(process.argv, workingFolder()))
  caseFiles.ready({ staging, window: openedWindow })
  await catalog
  if (!check) return
  console.log(await check.run(window, staging))
  app.exit(0)
}

/** Whoever started the program may have removed the folder it was started in; the words of a launcher name whole paths. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return sep
  }
}

function giveUp(error: unknown): void {
  // Closed before it was open: what was still opening failed because of that.
  if (quitting) return
  // A check has nobody in front of it who could close a dialog.
  if (check) console.error(error)
  else explainStartFailure(error)
  app.exit(1)
}

// Not awaited at the top level: Electron is not ready before its entry module is done.
try {
  const places = prepare()
  if (places)
    app
      .whenReady()
      .then(() => start(places))
      .catch(giveUp)
  else app.quit()
} catch (error) {
  giveUp(error)
}
