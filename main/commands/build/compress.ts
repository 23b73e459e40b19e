import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Text; fonts and pictures are compressed as they are. */
const TEXT = /\.(css|html|js|svg)$/

/** Bytes; below this it saves nothing that anybody would feel. */
const LEAST = 1024

/** Puts a gzipped copy, `NAME.gz`, beside every file of text below a folder: whoever serves them need not do it at a start. */
export function compressFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name)
    if (!TEXT.test(name) || statSync(file).size < LEAST) continue
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }))
  }
}
