import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import yauzl from 'yauzl'

/** Files below a folder that hold a text, in one of the ways a text is written, zipped or not; or have it in their name. */
export async function holding(folder: string, text: string): Promise<string[]> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const found: string[] = names.filter((name) => name.includes(text))
  for (const name of names) {
    const file = join(folder, name)
    if (!statSync(file).isFile()) continue
    for (const bytes of await unpacked(readFileSync(file)))
      if (
        bytes.includes(text, 0, 'utf8') ||
        bytes.includes(text, 0, 'utf16le') ||
        bytes.includes(bigEndian(text))
      )
        found.push(name)
  }
  return [...new Set(found)]
}

const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()

/** The bytes themselves, and what is in them where they are a ZIP or gzipped. */
async function unpacked(bytes: Buffer): Promise<readonly Buffer[]> {
  if (bytes.subarray(0, 2).toString('hex') === '1f8b') return [bytes, gunzipSync(bytes)]
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return [bytes]
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) =>
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, file) => (error ? reject(error) : resolve(file))),
  )
  const inside: Buffer[] = [bytes]
  await new Promise<void>((resolve, reject) => {
    zip.on('end', resolve)
    zip.on('error', reject)
    zip.on('entry', (entry: yauzl.Entry) => {
      inside.push(Buffer.from(entry.fileName))
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error)
        stream.on('data', (piece: Buffer) => inside.push(piece))
        stream.on('error', reject)
        stream.on('end', () => zip.readEntry())
      })
    })
    zip.readEntry()
  })
  return inside
}
