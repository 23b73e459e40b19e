import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { flush, putInPlace } from '../storage/files-on-disk.ts'
import { packQuickly } from './zstd.ts'

/** Catalogs that came, as they came, for the next patch: what is in use has a mark of ours in it. */

const BASIS = /^([0-9a-f]{64})\.zst$/

/** SHA-256 of each that is kept, and its file. */
export function basesIn(folder: string): readonly { readonly sha256: string; readonly file: string }[] {
  return readdirSync(folder).flatMap((name) => {
    const sha256 = BASIS.exec(name)?.[1]
    return sha256 === undefined ? [] : [{ sha256, file: join(folder, name) }]
  })
}

export function keepBasis(folder: string, sha256: string, whole: Buffer): void {
  const aside = join(folder, `${sha256}.zst.partial`)
  writeFileSync(aside, packQuickly(whole), { mode: 0o600 })
  flush(aside)
  putInPlace(aside, join(folder, `${sha256}.zst`))
}

/** Lets go of every one but that which came last. */
export function dropBases(folder: string, last: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : [])
    if (/\.zst(\.partial)?$/.test(name) && name !== `${last}.zst`) rmSync(join(folder, name), { force: true })
}
