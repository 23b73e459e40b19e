import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readColumnFile,
  readStamp,
  writeColumnFile,
  type Column,
} from '../../../../main/catalog/index/column-file.ts'
import { temporaryFolder } from '../support/small-tables.ts'

const anyColumn: fc.Arbitrary<Column> = fc.oneof(
  fc.uint8Array({ maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }),
  fc.uint32Array({ maxLength: 40 }),
  fc.int32Array({ maxLength: 40 }),
)
const anyContent = fc.record({
  columns: fc.dictionary(fc.string({ minLength: 1 }), anyColumn, { noNullPrototype: true, maxKeys: 6 }),
  facts: fc.jsonValue(),
})
// What JSON gives back: it knows no -0.
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('a file of columns', () => {
  it('gives back what was put in, whatever it was', () => {
    const file = join(temporaryFolder(), 'columns')
    fc.assert(
      fc.property(anyContent, fc.jsonValue(), ({ columns, facts }, stamp) => {
        fc.pre(!Object.hasOwn(columns, '__proto__') && stamp !== null)
        writeColumnFile(file, stamp, { columns, facts })
        const found = readColumnFile(file)
        expect(found?.stamp).toEqual(plain(stamp))
        expect(found?.content.facts).toEqual(plain(facts))
        expect(found?.content.columns).toEqual(columns)
        expect(readStamp(file)).toEqual(plain(stamp))
      }),
      { numRuns: 60 },
    )
  })

  it('gives back nothing of a file that is cut off or changed anywhere', () => {
    const file = join(temporaryFolder(), 'columns')
    const content = { columns: { a: Uint32Array.of(1, 2, 3), b: Uint8Array.of(4) }, facts: { c: 'd' } }
    writeColumnFile(file, 'stamp', content)
    const whole = readFileSync(file)
    // What fills up the header to where numbers may lie belongs to nothing.
    const headerEnd = 12 + whole.readUInt32LE(4)
    const bodyStart = Math.ceil(headerEnd / 8) * 8
    for (let at = 0; at < whole.length; at++) {
      writeFileSync(file, whole.subarray(0, at))
      expect(readColumnFile(file), `cut at ${at}`).toBeNull()
      if (at >= headerEnd && at < bodyStart) continue
      const changed = Buffer.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0x10
      writeFileSync(file, changed)
      expect(readColumnFile(file), `changed at ${at}`).toBeNull()
      if (at < headerEnd) expect(readStamp(file), `changed at ${at}`).toBeNull()
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.of(0)]))
    expect(readColumnFile(file)).toBeNull()
    writeFileSync(file, whole)
    expect(readColumnFile(file)?.content).toEqual(content)
  })

  it('takes a file of another program for none', () => {
    const file = join(temporaryFolder(), 'columns')
    expect(readColumnFile(file)).toBeNull()
    expect(readStamp(temporaryFolder())).toBeNull()
    writeFileSync(file, 'Dear reader, this is no index. '.repeat(50))
    expect(readColumnFile(file)).toBeNull()
    truncateSync(file, 0)
    expect(readStamp(file)).toBeNull()
  })
})
