import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ERROR_CODES, PathwiseError } from '../../../data/contract/errors.ts'
import { explainStartFailure } from '../../../main/electron/start-failure.ts'
import { app, clipboard, dialog, resetElectron, shownBox } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

beforeEach(() => {
  resetElectron()
  app.ready.resolve()
  vi.spyOn(console, 'error').mockReturnValue()
})

describe('a start that fails', () => {
  it.each(ERROR_CODES)('says what happened, what is safe and what to do: %s', async (code) => {
    await explainStartFailure(new PathwiseError(code, { file: 'person.db', folder: '/data' }))
    const { message, detail = '' } = shownBox()
    expect(message).toMatch(/\.$/)
    expect(detail.split('\n\n')).toHaveLength(2)
    expect(`${message} ${detail}`).not.toMatch(/error\.|[{}]/)
  })

  it('names the file and the folder', async () => {
    await explainStartFailure(
      new PathwiseError('person-unwritable', { folder: '/home/ada/.local/share/pathwise' }),
    )
    expect(shownBox().message).toContain('/home/ada/.local/share/pathwise')
  })

  it('has words for what nobody foresaw, and no stack', async () => {
    await explainStartFailure(new TypeError('x is not a function'))
    const shown = `${shownBox().message} ${shownBox().detail ?? ''}`
    expect(shown).toContain('Something went wrong inside Pathwise.')
    expect(shown).not.toContain('not a function')
  })

  it('before the app is ready is shown when it can be seen', async () => {
    resetElectron()
    const explained = explainStartFailure(new PathwiseError('disk-full'))
    await Promise.resolve()
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    app.ready.resolve()
    await explained
    expect(dialog.showMessageBox).toHaveBeenCalledOnce()
  })

  it('stays to be read where the system has no clipboard', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
    clipboard.writeText.mockImplementationOnce(() => {
      throw new Error('no clipboard')
    })
    await explainStartFailure(new PathwiseError('disk-full'))
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2)
    expect(shownBox().detail).toBe(shownBox(1).detail)
  })

  it('offers details for whoever helps, and is still there after they were copied', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 1 })
    await explainStartFailure(new PathwiseError('disk-full'))
    expect(shownBox(1).buttons).toEqual(['Close', 'Copy details for support'])
    expect(clipboard.writeText.mock.calls[0]![0]).toMatch(/^Pathwise 0\.0\.0, package: source\n/)
    expect(shownBox().message).toBe(shownBox(1).message)
    expect(shownBox().detail).toContain('Details for support were copied.')
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(2)
  })
})
