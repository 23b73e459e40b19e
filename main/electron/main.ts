import { sep } from 'node:path'
import { app, session } from 'electron'
import { CaseFiles, caseFilesOf, chooseCaseFiles } from './case-files.ts'
import { forgetCrashDumps, keepCrashDumps } from './crash-dumps.ts'
import { currentWindow } from './current-window.ts'
import { offerSupportDetails } from './failure-box.ts'
import { setupIpc, setupStaging } from './ipc.ts'
import { followLanguage, setupLanguage } from './language.ts'
import { log, logTo } from './log.ts'
import { setupMenu } from './menu.ts'
import { setupNavigation } from './navigation.ts'
import { deliver } from './deliver.ts'
import { refuseDebugging } from './debugging.ts'
import { keepOffline, openNetwork, setupNetwork } from './network.ts'
import { followsOnWeb } from './follows-on-web.ts'
import { openInElectron } from './open-in-electron.ts'
import { runInPage } from './page-commands.ts'
import { setupPermissions } from './permissions.ts'
import { StagedFiles } from '../storage/staged-files.ts'
import { findPlaces, setupProfile, type Places } from './places.ts'
import { keepPrivate } from '../storage/private-files.ts'
import { explainPolicyFaults } from './policy-faults.ts'
import { explainUncaught, outliveReaders, watchProcesses } from './process-trouble.ts'
import { whyNoLock } from './profile.ts'
import { setupProtocol, setupScheme } from './protocol.ts'
import { followPrivate, forgetRecent } from './recent-files.ts'
import { followCase } from './save-folder.ts'
import { LONGEST_CHECK, SELF_CHECK, SelfCheck } from './self-check.ts'
import { claimSingleInstance } from './single-instance.ts'
import { explainStartFailure } from './start-failure.ts'
import { knowForSupport } from './support-details.ts'
import { followTheme, setupTheme } from './theme.ts'
import { PROJECT } from './updates/project.ts'
import { setupUpdates } from './updates/setup.ts'
import { openWindow } from './window.ts'
import { WindowMemory } from './window-state.ts'

/** `appId` of electron-builder.yml, which the shortcuts carry. */
const APP_ID = 'app.pathwise.desktop'
const check = process.argv.includes(SELF_CHECK) ? new SelfCheck() : null
const developing = !app.isPackaged
const caseFiles = new CaseFiles()
let quitting = false

/**
 * What Electron wants to know before it is ready. Null where another Pathwise has the data folder.
 * @throws PathwiseError where there can be no start
 */
function prepare(): Places | null {
  keepPrivate()
  outliveReaders()
  // A check is to fail by itself, with the stack.
  if (!check) explainUncaught()
  app.once('will-quit', () => (quitting = true))
  if (check) setTimeout(() => void giveUp(new Error(`No answer within ${LONGEST_CHECK} ms`)), LONGEST_CHECK)
  app.enableSandbox()
  // The id of the package: a window that a double-clicked case opened stands under the same button.
  app.setAppUserModelId(APP_ID)
  refuseDebugging(app)
  keepOffline(app)
  setupScheme()
  setupNavigation(app)
  const places = findPlaces(app)
  if (followsOnWeb(places)) openNetwork(app)
  const profile = setupProfile(app, places)
  keepCrashDumps(app, places.crashes)
  caseFiles.watch(app)
  if (claimSingleInstance(app, (paths) => caseFiles.open(paths))) {
    logTo(places.logs)
    return places
  }
  const why = whyNoLock(profile, places.data)
  if (why && !check) throw why
  if (check) throw new Error(`Nothing was checked: the lock of ${places.data} cannot be had.`)
  return null
}

/** The word of the command line for a computer whose graphics make trouble, for this start alone. */
const SAFE = '--safe'

/** Before the app is ready, too. */
function remember(places: Places): WindowMemory {
  const memory = new WindowMemory(places.windowState)
  const version = app.getVersion()
  const isSafe = process.argv.includes(SAFE) || memory.state.withoutGpu === version
  if (isSafe) app.disableHardwareAcceleration()
  knowForSupport({ graphics: process.argv.includes(SAFE) ? 'safe' : isSafe ? 'crashed' : 'used' })
  log(
    `Pathwise ${version} on ${process.platform} ${process.arch}${isSafe ? ', without the graphics processor' : ''}`,
  )
  watchProcesses(app, () => memory.change({ withoutGpu: version }))
  return memory
}

async function start(places: Places, memory: WindowMemory): Promise<void> {
  setupTheme(memory)
  const { defaultSession } = session
  check?.watch(defaultSession)
  setupNetwork(defaultSession)
  setupPermissions(defaultSession)
  setupProtocol(places.renderer)
  setupLanguage(memory, places.policy.policy.language)
  const { preload, icon } = places
  const open = () => openWindow({ preload, icon, memory, devTools: developing, visible: !check })
  const openedWindow = () => currentWindow() ?? open()
  const showMenu = () =>
    setupMenu({
      platform: process.platform,
      developing,
      dataFolder: places.data,
      logFolder: places.logs,
      licenses: places.licenses,
      copySupportDetails: () => void offerSupportDetails(currentWindow()),
      openFiles: () => void chooseCaseFiles(openedWindow(), caseFiles),
      run: (command) => runInPage(openedWindow(), command),
    })
  showMenu()

  const { updates, begin } = setupUpdates({ source: PROJECT, places, tell: tellOfUpdates })

  // The window first: it paints while person.db and the catalog open, and its calls wait for them.
  const window = open()
  if (!check) begin()
  explainPolicyFaults(places.policy, check !== null)
  app.on('activate', () => void openedWindow())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })

  const staging = new StagedFiles()
  setupStaging(staging)
  const program = openInElectron(places, staging, check?.deliver ?? deliver, {
    updates,
    network: followsOnWeb(places) ? 'open' : 'shut',
  })
  setupIpc(
    program.then(({ handlers }) => handlers),
    (answer, name) => {
      followTheme(answer, memory)
      followLanguage(answer, memory, showMenu)
      followCase(answer)
      followPrivate(answer)
      if (!answer.ok && answer.code === 'internal') log(`${String(name)} failed`)
      // Neither the system nor a crash keeps what was taken off this computer.
      if (name !== 'cases.forget') return
      forgetRecent()
      forgetCrashDumps(places.crashes)
    },
  )
  const { catalog, handlers } = await program
  knowForSupport({
    catalog: async () => {
      const { generation, programs } = await handlers['library.state']({})
      return `${generation}, ${programs} programs`
    },
  })
  if (!check) caseFiles.open(caseFilesOf(process.argv, workingFolder()))
  caseFiles.ready({ staging, window: openedWindow })
  await catalog
  if (!check) return
  console.log(await check.run(window, staging))
  app.exit(0)
}

/** Where there is a window; none is opened for it. */
function tellOfUpdates(): void {
  const window = currentWindow()
  if (window) runInPage(window, 'update-news')
}

/** Whoever started the program may have removed the folder it was started in; the words of a launcher name whole paths. */
function workingFolder(): string {
  try {
    return process.cwd()
  } catch {
    return sep
  }
}

async function giveUp(error: unknown): Promise<void> {
  // Closed before it was open: what was still opening failed because of that.
  if (quitting) return
  // A check has nobody in front of it who could close a dialog.
  if (check) console.error(error)
  else await explainStartFailure(error)
  app.exit(1)
}

// Not awaited at the top level: Electron is not ready before its entry module is done.
try {
  const places = prepare()
  if (places) {
    const memory = remember(places)
    app
      .whenReady()
      .then(() => start(places, memory))
      .catch(giveUp)
  } else app.quit()
} catch (error) {
  void giveUp(error)
}
