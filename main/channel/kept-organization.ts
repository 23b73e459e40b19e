import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { OrganizationFileSchema, type OrganizationFile } from '../../data/contract/organization.ts'
import { ERROR_CODES } from '../../data/contract/errors.ts'
import { writeAtomically } from '../storage/write-atomically.ts'

/** The folder in the data folder with all that is kept of an organization. */
export const organizationFolder = (dataDir: string): string => join(dataDir, 'organization')

/** The file that says that one is followed: its whole content was taken from the organization's file. */
const keptFile = (dataDir: string): string => join(organizationFolder(dataDir), 'organization.json')
const historyFile = (dataDir: string): string => join(organizationFolder(dataDir), 'history.json')

/** Is there one? Asked at every start, so that nothing else of channels is loaded where there is none. */
export const isFollowing = (dataDir: string): boolean => existsSync(keptFile(dataDir))

/** Null where none is followed, or what is kept of it is damaged. */
export function readKept(dataDir: string): OrganizationFile | null {
  try {
    return v.parse(OrganizationFileSchema, JSON.parse(readFileSync(keptFile(dataDir), 'utf8')))
  } catch {
    return null
  }
}

export async function keepOrganization(dataDir: string, organization: OrganizationFile): Promise<void> {
  mkdirSync(organizationFolder(dataDir), { recursive: true, mode: 0o700 })
  await writeAtomically(keptFile(dataDir), Buffer.from(JSON.stringify(organization)))
}

/** Lets go of all that is kept of an organization; the catalog stays. The name goes first: a kill leaves one that is left. */
export function forgetOrganization(dataDir: string): void {
  rmSync(keptFile(dataDir), { force: true })
  rmSync(organizationFolder(dataDir), { recursive: true, force: true, maxRetries: 3 })
}

const HistorySchema = v.object({
  lastChecked: v.nullable(v.string()),
  installed: v.nullable(
    v.object({
      sha256: v.string(),
      generation: v.string(),
      version: v.number(),
      publishedAt: v.string(),
    }),
  ),
  failure: v.nullable(
    v.object({
      code: v.picklist(ERROR_CODES),
      params: v.record(v.string(), v.union([v.string(), v.number()])),
    }),
  ),
  /** ISO time of the last look, whatever came of it. */
  lastTried: v.nullable(v.string()),
})
export type History = v.InferOutput<typeof HistorySchema>

const NOTHING: History = { lastChecked: null, installed: null, failure: null, lastTried: null }

/** What came of it until now. Where it is damaged, as if nothing had: the next look tells anew. */
export function readHistory(dataDir: string): History {
  try {
    return v.parse(HistorySchema, JSON.parse(readFileSync(historyFile(dataDir), 'utf8')))
  } catch {
    return NOTHING
  }
}

export async function keepHistory(dataDir: string, history: History): Promise<void> {
  mkdirSync(organizationFolder(dataDir), { recursive: true, mode: 0o700 })
  await writeAtomically(historyFile(dataDir), Buffer.from(JSON.stringify(history)))
}
