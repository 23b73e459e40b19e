import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ERROR_CODES, PathwiseError } from '../../../data/contract/errors.ts'
import { explainStartFailure } from '../../../main/electron/start-failure.ts'
import { app, dialog, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

beforeEach(() => {
  resetElectron()
  app.ready.resolve()
  vi.spyOn(console, 'error').mockReturnValue()
})

describe('a start that fails', () => {
  it.each(ERROR_CODES)('says what happened, what is safe and what to do: %s', async (code) => {
    await explainStartFailure(new PathwiseError(code, { file: 'person.db', folder: '/data' }))
    const [title, words] = dialog.showErrorBox.mock.calls[0]!
    expect(title).toMatch(/\.$/)
    expect(words.split('\n\n')).toHaveLength(2)
    expect(`${title} ${words}`).not.toMatch(/error\.|[{}]/)
  })

  it('names the file and the folder', async () => {
    await explainStartFailure(
      new PathwiseError('person-unwritable', { folder: '/home/ada/.local/share/pathwise' }),
    )
    expect(dialog.showErrorBox.mock.calls[0]![0]).toContain('/home/ada/.local/share/pathwise')
  })

  it('has words for what nobody foresaw, and no stack', async () => {
    await explainStartFailure(new TypeError('x is not a function'))
    const shown = dialog.showErrorBox.mock.calls[0]!.join(' ')
    expect(shown).toContain('Something went wrong inside Pathwise.')
    expect(shown).not.toContain('not a function')
  })

  it.each([
    ['linux', 0],
    ['win32', 1],
    ['darwin', 1],
  ] as const)('before the app is ready is shown when it can be seen: %s', async (platform, before) => {
    const { platform: here } = process
    Object.defineProperty(process, 'platform', { value: platform })
    try {
      resetElectron()
      const explained = explainStartFailure(new PathwiseError('disk-full'))
      await Promise.resolve()
      expect(dialog.showErrorBox).toHaveBeenCalledTimes(before)
      app.ready.resolve()
      await explained
      expect(dialog.showErrorBox).toHaveBeenCalledOnce()
    } finally {
      Object.defineProperty(process, 'platform', { value: here })
    }
  })
})
