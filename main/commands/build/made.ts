import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DIST, ROOT } from '../support/paths.ts'
import { fingerprint } from './fingerprint.ts'
import type { MadePart } from './parts.ts'

export interface BuildRoom {
  readonly root: string
  readonly dist: string
  say(line: string): void
}

/** This checkout. */
export const HERE: BuildRoom = { root: ROOT, dist: DIST, say: (line) => console.log(line) }

/** What a part was made of. */
export const stampOf = ({ name }: MadePart, { dist }: BuildRoom): string => join(dist, '.built', name)

/** Does it stand there, made of the inputs as they are? */
export function isMade(part: MadePart, room: BuildRoom = HERE): boolean {
  const isWhole = part.outputs.every((file) => existsSync(join(room.dist, part.name, file)))
  const stamp = stampOf(part, room)
  return isWhole && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(room.root, part.inputs)
}
