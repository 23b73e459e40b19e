import { expect, it } from 'vitest'
import { startOptions, type OptionMistake } from '../../../../main/commands/start/options.ts'

const NOTHING = { preview: false, open: true, help: false, caseFile: null, dataDir: null, port: 0 }

it.each([
  [[], NOTHING],
  [['--preview', '--no-open'], { ...NOTHING, preview: true, open: false }],
  [['--data-dir', 'my data', '--port', '8080'], { ...NOTHING, dataDir: 'my data', port: 8080 }],
  [['--data-dir=-odd', '--port=1'], { ...NOTHING, dataDir: '-odd', port: 1 }],
  [['--help'], { ...NOTHING, help: true }],
  [['-h'], { ...NOTHING, help: true }],
  [
    ['--preview', 'my cases/Client A.Pathwise'],
    { ...NOTHING, preview: true, caseFile: 'my cases/Client A.Pathwise' },
  ],
])('%j is read', (words, options) => {
  expect(startOptions(words)).toEqual(options)
})

it.each<[string[], OptionMistake]>([
  [['--previw'], { words: 'start.unknownOption', params: { option: '--previw' } }],
  [['-x'], { words: 'start.unknownOption', params: { option: '-x' } }],
  [['--constructor'], { words: 'start.unknownOption', params: { option: '--constructor' } }],
  [['--open'], { words: 'start.unknownOption', params: { option: '--open' } }],
  [['--preview', 'C:\\data'], { words: 'start.unexpectedWord', params: { word: 'C:\\data' } }],
  [['a.pathwise', 'b.pathwise'], { words: 'start.unexpectedWord', params: { word: 'b.pathwise' } }],
  [['--preview=yes'], { words: 'start.unexpectedValue', params: { option: '--preview' } }],
  [['--data-dir'], { words: 'start.missingValue', params: { option: '--data-dir' } }],
  [['--data-dir='], { words: 'start.missingValue', params: { option: '--data-dir' } }],
  [['--data-dir', '--no-open'], { words: 'start.missingValue', params: { option: '--data-dir' } }],
  ...['0', '65536', '80a', '-1', '1e3', '8080.5'].map((port): [string[], OptionMistake] => [
    [`--port=${port}`],
    { words: 'start.badPort', params: { port } },
  ]),
])('%j is a mistake, and said to be one', (words, mistake) => {
  expect(startOptions(words)).toEqual(mistake)
})
