import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { flush, flushDirectory, giveSecondName, putInPlace } from '../../../main/storage/files-on-disk.ts'

function folder(below = tmpdir()): string {
  const path = mkdtempSync(join(below, 'pathwise-disk-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}
const text = (file: string) => readFileSync(file, 'utf8')

describe('putInPlace', () => {
  it('puts a file in the place of another, or where none was', () => {
    const own = folder()
    const [from, to] = [join(own, 'from'), join(own, 'to')]
    for (const content of ['first', 'second']) {
      writeFileSync(from, content)
      flush(from)
      putInPlace(from, to)
      expect(readdirSync(own)).toEqual(['to'])
      expect(text(to)).toBe(content)
    }
  })

  it('leaves what stands there when there is nothing to put', () => {
    const own = folder()
    writeFileSync(join(own, 'to'), 'as before')
    expect(() => putInPlace(join(own, 'none'), join(own, 'to'))).toThrow('ENOENT')
    expect(text(join(own, 'to'))).toBe('as before')
  })
})

describe('giveSecondName', () => {
  it('has the same bytes under both names, and each outlasts the other', () => {
    const own = folder()
    const [file, second] = [join(own, 'file'), join(own, 'second')]
    writeFileSync(file, 'bytes')
    giveSecondName(file, second)
    expect([text(file), text(second)]).toEqual(['bytes', 'bytes'])
    rmSync(file)
    expect(text(second)).toBe('bytes')
    expect(readdirSync(own)).toEqual(['second'])
  })

  it('replaces what stands under that name, and what a kill left', () => {
    const own = folder()
    const [file, second] = [join(own, 'file'), join(own, 'second')]
    writeFileSync(file, 'new')
    writeFileSync(second, 'old')
    writeFileSync(`${second}.partial`, 'half')
    giveSecondName(file, second)
    expect(text(second)).toBe('new')
    expect(readdirSync(own).sort()).toEqual(['file', 'second'])
    // A file put in the first one's place later is not seen under the second.
    writeFileSync(join(own, 'newer'), 'newer')
    putInPlace(join(own, 'newer'), file)
    expect([text(file), text(second)]).toEqual(['newer', 'new'])
  })

  const elsewhere = '/dev/shm'
  const isElsewhere = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync(tmpdir()).dev
  it.runIf(isElsewhere)('copies where the file system can link nothing, as onto another disk', () => {
    const file = join(folder(), 'file')
    const second = join(folder(elsewhere), 'second')
    writeFileSync(file, 'bytes')
    giveSecondName(file, second)
    expect(text(second)).toBe('bytes')
    expect(statSync(second).ino === statSync(file).ino && statSync(second).dev === statSync(file).dev).toBe(
      false,
    )
  })
})

describe('flush', () => {
  it('changes nothing, and says when there is no such file', () => {
    const own = folder()
    writeFileSync(join(own, 'file'), 'bytes')
    flush(join(own, 'file'))
    flushDirectory(own)
    expect(text(join(own, 'file'))).toBe('bytes')
    expect(() => flush(join(own, 'none'))).toThrow('ENOENT')
  })
})
