import { beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { menuTemplate, setupMenu } from '../../../main/electron/menu.ts'
import { Menu, app, resetElectron, shell } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

type Item = Electron.MenuItemConstructorOptions
const PLATFORMS = ['darwin', 'win32', 'linux'] as const

const template = (platform: NodeJS.Platform, developing = false) =>
  menuTemplate({ platform, developing, dataFolder: '/home/ada/.local/share/pathwise' })

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

  it('shows the data folder and the version', () => {
    const click = (label: string) => items(platform).find((item) => item.label === label)!.click!
    click(en['menu.dataFolder'])({} as never, undefined, {} as never)
    expect(shell.openPath.mock.calls).toEqual([['/home/ada/.local/share/pathwise']])
    click(en['menu.about'])({} as never, undefined, {} as never)
    expect(app.showAboutPanel).toHaveBeenCalledOnce()
  })
})

it('is set for the whole program', () => {
  setupMenu({ platform: 'linux', developing: false, dataFolder: '/data' })
  expect(Menu.setApplicationMenu).toHaveBeenCalledOnce()
  expect(app.setAboutPanelOptions).toHaveBeenCalledWith({
    applicationName: 'Pathwise',
    applicationVersion: '0.0.0',
  })
})
