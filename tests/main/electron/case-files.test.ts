import { describe, expect, it, vi } from 'vitest'
import { caseFilesOf } from '../../../main/electron/case-files.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

describe('case files of a command line', () => {
  it('are the words that end as one, from the folder it was typed in', () => {
    expect(caseFilesOf(['/bin/pathwise', 'a.pathwise', '/b/C d.PathWise'], '/home/ada')).toEqual([
      '/home/ada/a.pathwise',
      '/b/C d.PathWise',
    ])
  })

  it('are no options and no other files, and never the program itself', () => {
    const words = ['/opt/x.pathwise', '--data-dir=/a.pathwise', '-x.pathwise', 'a.csv', 'pathwise', '.']
    expect(caseFilesOf(words, '/home/ada')).toEqual([])
  })
})
