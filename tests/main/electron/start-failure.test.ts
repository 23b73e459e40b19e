import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ERROR_CODES, PathwiseError } from '../../../data/contract/errors.ts'
import { explainStartFailure } from '../../../main/electron/start-failure.ts'
import { dialog, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

beforeEach(() => {
  resetElectron()
  vi.spyOn(console, 'error').mockReturnValue()
})

describe('a start that fails', () => {
  it.each(ERROR_CODES)('says what happened, what is safe and what to do: %s', (code) => {
    explainStartFailure(new PathwiseError(code, { file: 'person.db', folder: '/data' }))
    const [title, words] = dialog.showErrorBox.mock.calls[0]!
    expect(title).toMatch(/\.$/)
    expect(words.split('\n\n')).toHaveLength(2)
    expect(`${title} ${words}`).not.toMatch(/error\.|[{}]/)
  })

  it('names the file and the folder', () => {
    explainStartFailure(new PathwiseError('person-unwritable', { folder: '/home/ada/.local/share/pathwise' }))
    expect(dialog.showErrorBox.mock.calls[0]![0]).toContain('/home/ada/.local/share/pathwise')
  })

  it('has words for what nobody foresaw, and no stack', () => {
    explainStartFailure(new TypeError('x is not a function'))
    const shown = dialog.showErrorBox.mock.calls[0]!.join(' ')
    expect(shown).toContain('Something went wrong inside Pathwise.')
    expect(shown).not.toContain('not a function')
  })
})
