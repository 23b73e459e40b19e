import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { OrganizationFile } from '../../data/contract/organization.ts'
import { writeAtomically } from '../storage/write-atomically.ts'

/** Metadata that were found good, as text; what is older than they are is refused. */
const TrustedSchema = v.object({
  /** Of the root that the organization handed out: what is of another counts for nothing. */
  origin: v.string(),
  root: v.string(),
  timestamp: v.optional(v.string()),
  snapshot: v.optional(v.string()),
  targets: v.optional(v.string()),
})
export type Trusted = v.InferOutput<typeof TrustedSchema>

/** Where what is known of a channel's metadata is kept, in the folder of the channel. */
export const keptMetadata = (folder: string): string => join(folder, 'trusted.json')

/** What is kept of this organization; where nothing is, or it is damaged, the root of its file. */
export function readTrusted(file: string, { root }: OrganizationFile): Trusted {
  const text = JSON.stringify(root)
  const origin = createHash('sha256').update(text).digest('hex')
  try {
    const kept = v.parse(TrustedSchema, JSON.parse(readFileSync(file, 'utf8')))
    if (kept.origin === origin) return kept
  } catch {
    // It begins again.
  }
  return { origin, root: text }
}

export async function keepTrusted(file: string, trusted: Trusted): Promise<void> {
  await writeAtomically(file, Buffer.from(JSON.stringify(trusted)))
}

/** The root that counts now, as it was found good. */
export function trustedRoot(folder: string, organization: OrganizationFile): OrganizationFile['root'] {
  try {
    return JSON.parse(readTrusted(keptMetadata(folder), organization).root) as OrganizationFile['root']
  } catch {
    return organization.root
  }
}
