import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openLink } from '../../../main/electron/open-links.ts'
import { BrowserWindow as FakeWindow, dialog, resetElectron, shell } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

const OPEN = 0
const CANCEL = 1

beforeEach(() => {
  resetElectron()
  dialog.showMessageBox.mockResolvedValue({ response: OPEN })
  shell.openExternal.mockResolvedValue()
})

describe('a link', () => {
  it('is opened after a question that names its host', async () => {
    const window = new FakeWindow({})
    await openLink('https://www.collin.edu/programs?x=1')
    const [parent, options] = dialog.showMessageBox.mock.calls[0]!
    expect(parent).toBe(window)
    expect(options).toMatchObject({
      type: 'question',
      message: 'Open www.collin.edu in your browser?',
      cancelId: CANCEL,
    })
    expect((options as Electron.MessageBoxOptions).detail).toContain('https://www.collin.edu/programs?x=1')
    expect(shell.openExternal.mock.calls).toEqual([['https://www.collin.edu/programs?x=1']])
  })

  it('is not opened when the answer is no', async () => {
    dialog.showMessageBox.mockResolvedValue({ response: CANCEL })
    await openLink('https://www.collin.edu/')
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
    expect(shell.openExternal).not.toHaveBeenCalled()
  })

  it('shows look-alike letters as they are looked up', async () => {
    await openLink('https://cоllin.edu/') // the first o is Cyrillic
    const options = dialog.showMessageBox.mock.calls[0]![0] as Electron.MessageBoxOptions
    expect(options.message).toContain('xn--')
  })

  it('says so when the system has no browser', async () => {
    shell.openExternal.mockRejectedValue(new Error('no application'))
    await expect(openLink('https://www.collin.edu/')).rejects.toMatchObject({ code: 'cannot-open-link' })
  })
})

describe('refused without asking', () => {
  it.each([
    'http://www.collin.edu/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'tel:+19725993100',
    'mailto:ada@example.org',
    'smb://server/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'app://pathwise/',
    'https://www.collin.edu@example.org/',
    'https://user:secret@example.org/',
    '//example.org/',
    'www.collin.edu',
    '',
  ])('%s', async (address) => {
    await expect(openLink(address)).rejects.toMatchObject({ code: 'not-allowed' })
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    expect(shell.openExternal).not.toHaveBeenCalled()
  })
})
