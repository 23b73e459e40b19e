import { beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { MENU_COMMANDS } from '../../../data/contract/menu-commands.ts'
import { menuTemplate, setupMenu, type MenuOptions } from '../../../main/electron/menu.ts'
import { Menu, app, resetElectron, shell } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

type Item = Electron.MenuItemConstructorOptions
const PLATFORMS = ['darwin', 'win32', 'linux'] as const

const run = vi.fn<MenuOptions['run']>()
const openFiles = vi.fn<MenuOptions['openFiles']>()
const copySupportDetails = vi.fn<MenuOptions['copySupportDetails']>()
const options = (platform: NodeJS.Platform, developing = false): MenuOptions => ({
  platform,
  developing,
  dataFolder: '/home/ada/.local/share/pathwise',
  logFolder: '/home/ada/.local/share/pathwise/logs',
  licenses: '/program/THIRD-PARTY-NOTICES.txt',
  openFiles,
  copySupportDetails,
  run,
})
const template = (platform: NodeJS.Platform, developing = false) =>
  menuTemplate(options(platform, developing))

function items(platform: NodeJS.Platform, developing = false): Item[] {
  const flatten = (list: Item[]): Item[] =>
    list.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
  return flatten(template(platform, developing))
}

beforeEach(resetElectron)

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  it('has its words from the messages', () => {
    const words = new Set<string>(Object.values(en))
    const labelled = items(platform, true).filter(({ type }) => type !== 'separator')
    expect(labelled.length).toBeGreaterThan(15)
    for (const { label } of labelled) expect(words).toContain(label)
  })

  it('zooms in by both keys, one of them without a line of its own', () => {
    const zoom = items(platform).filter(({ role }) => role === 'zoomIn')
    expect(zoom.map(({ accelerator }) => accelerator)).toEqual(['CmdOrCtrl+Plus', 'CmdOrCtrl+='])
    expect(zoom[1]).toMatchObject({ visible: false, acceleratorWorksWhenHidden: true })
  })

  it('gives text boxes their native editing and leaves the keys of undo to the page', () => {
    const roles = items(platform).map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']))
    const history = items(platform).filter(({ role }) => role === 'undo' || role === 'redo')
    expect(history.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false])
  })

  it('offers reload and developer tools only when run from source', () => {
    const tools = (developing: boolean) =>
      items(platform, developing).filter(({ role }) => role === 'toggleDevTools' || role === 'reload')
    expect(tools(false)).toEqual([])
    expect(tools(true)).toHaveLength(2)
  })

  it('has one way to quit, where the system keeps it', () => {
    expect(items(platform).filter(({ role }) => role === 'quit')).toHaveLength(1)
    const [first] = template(platform)
    expect(first!.role).toBe(platform === 'darwin' ? 'appMenu' : undefined)
  })

  const choose = (label: string) =>
    void items(platform).find((item) => item.label === label)!.click!({} as never, undefined, {} as never)

  it('asks the page for every command that it knows, once each', () => {
    const labels = items(platform)
      .filter(({ click }) => click)
      .map(({ label }) => label!)
    for (const label of labels) choose(label)
    expect(run.mock.calls.map(([command]) => command).sort()).toEqual([...MENU_COMMANDS].sort())
    expect(openFiles).toHaveBeenCalledOnce()
  })

  it('has no key twice, and leaves to the page the keys whose meaning is the page’s', () => {
    const keys = items(platform).flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(['CmdOrCtrl+N', 'CmdOrCtrl+O', 'CmdOrCtrl+S', 'CmdOrCtrl+P']))
    const ofPage = items(platform).filter(({ accelerator }) => /F1$|F3$|\+F$/.test(String(accelerator)))
    expect(ofPage.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false, false, false])
  })

  it('has help at its end', () => {
    const [last] = template(platform).slice(-1)
    expect(last!.role).toBe('help')
    const words = (last!.submenu as Item[]).map(({ label }) => label)
    expect(words).toEqual(
      expect.arrayContaining([en['menu.helpPages'], en['menu.licenses'], en['menu.logFolder']]),
    )
    choose(en['menu.supportDetails'])
    expect(copySupportDetails).toHaveBeenCalledOnce()
    expect(words).toContain(en['menu.supportDetails'])
  })

  it('shows folders, licenses and the version', () => {
    for (const key of ['menu.dataFolder', 'menu.licenses', 'menu.logFolder', 'menu.about'] as const)
      choose(en[key])
    expect(shell.openPath.mock.calls).toEqual([
      ['/home/ada/.local/share/pathwise'],
      ['/program/THIRD-PARTY-NOTICES.txt'],
      ['/home/ada/.local/share/pathwise/logs'],
    ])
    expect(app.showAboutPanel).toHaveBeenCalledOnce()
  })
})

it('is set for the whole program', () => {
  setupMenu(options('linux'))
  expect(Menu.setApplicationMenu).toHaveBeenCalledOnce()
  expect(app.setAboutPanelOptions).toHaveBeenCalledWith({
    applicationName: 'Pathwise',
    applicationVersion: '0.0.0',
  })
})
