import { app, session } from 'electron'
import { CaseFiles, caseFilesOf } from './case-files.ts'
import { currentWindow } from './current-window.ts'
import { setupIpc, setupStaging } from './ipc.ts'
import { followLanguage, setupLanguage } from './language.ts'
import { setupMenu } from './menu.ts'
import { setupNavigation } from './navigation.ts'
import { setupNetwork } from './network.ts'
import { openInElectron } from './open-in-electron.ts'
import { setupPermissions } from './permissions.ts'
import { StagedFiles } from '../storage/staged-files.ts'
import { findPlaces, setupProfile } from './places.ts'
import { keepPrivate } from '../storage/private-files.ts'
import { setupProtocol, setupScheme } from './protocol.ts'
import { SELF_CHECK, selfCheck } from './self-check.ts'
import { claimSingleInstance } from './single-instance.ts'
import { explainStartFailure } from './start-failure.ts'
import { followTheme, setupTheme } from './theme.ts'
import { openWindow } from './window.ts'
import { WindowMemory } from './window-state.ts'

const checking = process.argv.includes(SELF_CHECK)
const developing = !app.isPackaged
const places = findPlaces(app)
const caseFiles = new CaseFiles()
let quitting = false

/** What Electron wants to know before it is ready. False where another Pathwise has the data folder. */
function prepare(): boolean {
  keepPrivate()
  app.once('will-quit', () => (quitting = true))
  app.enableSandbox()
  setupScheme()
  setupNavigation(app)
  setupProfile(app, places)
  caseFiles.watch(app)
  return claimSingleInstance(app, (paths) => caseFiles.open(paths))
}

async function start(): Promise<void> {
  const memory = new WindowMemory(places.windowState)
  setupTheme(memory)
  setupPermissions(session.defaultSession)
  setupNetwork(session.defaultSession)
  setupProtocol(places.renderer)
  setupLanguage(memory)
  const showMenu = () => setupMenu({ platform: process.platform, developing, dataFolder: places.data })
  showMenu()

  // The window first: it paints while person.db and the catalog open, and its calls wait for them.
  const open = () => openWindow({ preload: places.preload, memory, devTools: developing, visible: !checking })
  const window = open()
  app.on('activate', () => void (currentWindow() ?? open()))
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  const staging = new StagedFiles()
  setupStaging(staging)
  const program = openInElectron(places, staging)
  setupIpc(
    program.then(({ handlers }) => handlers),
    (answer) => {
      followTheme(answer, memory)
      followLanguage(answer, memory, showMenu)
    },
  )
  const { handlers, catalog } = await program
  if (!checking) caseFiles.open(caseFilesOf(process.argv, process.cwd()))
  caseFiles.ready({ handlers, staging, window: () => currentWindow() ?? open() })
  await catalog
  if (!checking) return
  console.log(await selfCheck(window))
  app.exit(0)
}

function giveUp(error: unknown): void {
  // Closed before it was open: what was still opening failed because of that.
  if (quitting) return
  // A check has nobody in front of it who could close a dialog.
  if (checking) console.error(error)
  else explainStartFailure(error)
  app.exit(1)
}

// Not awaited at the top level: Electron is not ready before its entry module is done.
try {
  if (prepare()) app.whenReady().then(start).catch(giveUp)
  else app.quit()
} catch (error) {
  giveUp(error)
}
