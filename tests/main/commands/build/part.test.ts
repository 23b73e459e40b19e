import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildPart, type BuildRoom, type Part } from '../../../../main/commands/build/part.ts'

let root: string
let room: BuildRoom
let lines: string[]
let made: number

/** Joins the texts of `words/` into one file. */
const part: Part = {
  name: 'book',
  words: 'the book',
  inputs: ['words', 'settings.json'],
  outputs: ['book.txt'],
  make: (folder) => {
    made += 1
    const words = readdirSync(join(root, 'words')).sort()
    writeFileSync(
      join(folder, 'book.txt'),
      words.map((name) => readFileSync(join(root, 'words', name), 'utf8')).join(' '),
    )
  },
}

const book = () => readFileSync(join(room.dist, 'book', 'book.txt'), 'utf8')
const write = (name: string, text: string) => writeFileSync(join(root, name), text)

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pathwise-part-'))
  lines = []
  made = 0
  room = { root, dist: join(root, 'dist'), say: (line) => lines.push(line) }
  mkdirSync(join(root, 'words'))
  write('words/a', 'one')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('a part of the build', () => {
  it('is made once, says so, and is then left alone in silence', async () => {
    expect(await buildPart(part, room)).toBe(true)
    expect(book()).toBe('one')
    expect(lines).toEqual(['Building the book ...', expect.stringMatching(/^Built the book in \d+\.\d s\.$/)])
    expect(await buildPart(part, room)).toBe(false)
    expect([made, lines.length]).toEqual([1, 2])
  })

  it.each([
    ['a file was written', () => write('words/a', 'changed')],
    ['a file was added', () => write('words/b', 'two')],
    ['a file that was missing came', () => write('settings.json', '{}')],
    ['a file was put back with an old time', () => utimesSync(join(root, 'words', 'a'), 1, 1)],
    ['its output is gone', () => rmSync(join(room.dist, 'book', 'book.txt'))],
    ['everything built is gone', () => rmSync(room.dist, { recursive: true })],
  ])('is made again when %s', async (_, change) => {
    await buildPart(part, room)
    change()
    expect(await buildPart(part, room)).toBe(true)
    expect(made).toBe(2)
  })

  it('leaves no file of an earlier build in the folder', async () => {
    await buildPart(part, room)
    writeFileSync(join(room.dist, 'book', 'old.js'), '')
    write('words/a', 'changed')
    await buildPart(part, room)
    expect(readdirSync(join(room.dist, 'book'))).toEqual(['book.txt'])
  })

  it('that fails leaves the last good one, no litter, and is tried again', async () => {
    await buildPart(part, room)
    write('words/a', 'two')
    const broken: Part = {
      ...part,
      make: (folder) => {
        writeFileSync(join(folder, 'book.txt'), 'half')
        throw new Error('no ink')
      },
    }
    await expect(buildPart(broken, room)).rejects.toThrow('no ink')
    await expect(buildPart({ ...part, make: () => undefined }, room)).rejects.toThrow('made no book.txt')
    expect(book()).toBe('one')
    expect(readdirSync(join(room.dist, '.built'))).toEqual(['book'])
    expect(await buildPart(part, room)).toBe(true)
    expect(book()).toBe('two')
  })

  it('is made again when its sources changed while it was made', async () => {
    const slow: Part = {
      ...part,
      make: async (folder) => {
        await part.make(folder)
        write('words/a', 'changed meanwhile')
      },
    }
    await buildPart(slow, room)
    expect(await buildPart(part, room)).toBe(true)
    expect(book()).toBe('changed meanwhile')
    expect(existsSync(join(room.dist, 'book'))).toBe(true)
  })
})
