import { existsSync } from 'node:fs'
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

  it('are files of an organization too', () => {
    expect(caseFilesOf(['/bin/pathwise', 'Board.pathwise-org'], '/home/ada')).toEqual([
      '/home/ada/Board.pathwise-org',
    ])
  })

  it('are no options and no other files, and never the program itself', () => {
    const words = ['/opt/x.pathwise', '--data-dir=/a.pathwise', '-x.pathwise', 'a.csv', 'pathwise', '.']
    expect(caseFilesOf(words, '/home/ada')).toEqual([])
  })

  it.each([
    ['file:///home/ada/Client%20B.pathwise', '/home/ada/Client B.pathwise'],
    ['FILE:///home/ada/%F0%9F%8E%93%20%22x%22%20%25.pathwise', '/home/ada/🎓 "x" %.pathwise'],
    ['file://localhost/home/ada/a.pathwise', '/home/ada/a.pathwise'],
  ])('are addresses, too, as a desktop writes them: %s', (address, path) => {
    if (process.platform !== 'win32') expect(caseFilesOf(['', address], '/')).toEqual([path])
  })

  it.each([
    'Mary\u2019s "case" 🎓.pathwise',
    "O'Neil & Söhne; $(x) %41 100%.pathwise",
    'מקרה.pathwise',
    'a\tb.pathwise',
    'https:__a.pathwise',
  ])('have any letters that a name can have, and are no commands: %s', (name) => {
    expect(caseFilesOf(['', name, `/srv/${name}`], '/home/ada')).toEqual([
      `/home/ada/${name}`,
      `/srv/${name}`,
    ])
  })

  it.each(['file://server/a.pathwise', 'file:///%ZZ.pathwise', 'file:///a%2Fb.pathwise', 'file:.pathwise'])(
    'that are badly written, or of another computer, lead to no file and end nothing: %s',
    (address) => {
      expect(() => caseFilesOf(['', address], '/home/ada')).not.toThrow()
      expect(caseFilesOf(['', address], '/home/ada').filter((path) => existsSync(path))).toEqual([])
    },
  )
})
