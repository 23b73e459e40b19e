import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import {
  LARGEST_ORGANIZATION_FILE,
  OrganizationFileSchema,
  type OrganizationFacts,
  type OrganizationFile,
} from '../../data/contract/organization.ts'
import { PathwiseError } from '../../data/contract/errors.ts'
import { isPlainData } from '../../data/contract/plain-data.ts'
import { cleanName } from '../../data/format/clean-text.ts'

/**
 * Reads an organization's file. Its address is made whole: a relative one is beside the file.
 * @param path where it lies
 * @param name as the person calls it
 * @throws PathwiseError 'organization-unreadable'; 'file-gone'
 */
export function readOrganizationFile(path: string, name: string): OrganizationFile {
  const unreadable = (cause?: unknown) =>
    new PathwiseError('organization-unreadable', { file: name }, { cause })
  if (!existsSync(path)) throw new PathwiseError('file-gone', { file: name })
  let given: unknown
  try {
    if (statSync(path).size > LARGEST_ORGANIZATION_FILE) throw unreadable()
    given = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''))
  } catch (error) {
    throw error instanceof PathwiseError ? error : unreadable(error)
  }
  const read = isPlainData(given) ? v.safeParse(OrganizationFileSchema, given) : null
  if (!read?.success) throw unreadable()
  const { output } = read
  const clean = cleanName(output.name, 120)
  if (clean === '') throw unreadable()
  return {
    ...output,
    name: clean,
    address: wholeAddress(output.address, dirname(path)) ?? fail(unreadable()),
  }
}

const fail = (error: Error): never => {
  throw error
}

/** Is it an address of the web, and no folder? */
export const isWeb = (address: string): boolean => /^https?:\/\//i.test(address)

/** Null where it is neither a folder nor an address that can be asked. */
function wholeAddress(address: string, beside: string): string | null {
  // Another scheme than these is nothing that we read from; "C:\" is none.
  if (isWeb(address)) return webAddress(address)
  if (/^file:/i.test(address)) {
    try {
      return fileURLToPath(address)
    } catch {
      return null
    }
  }
  if (/^[a-z][a-z0-9+.-]+:/i.test(address) || address.includes('\0')) return null
  return isAbsolute(address) ? address : resolve(beside, address)
}

function webAddress(address: string): string | null {
  try {
    const url = new URL(address)
    if (url.username || url.password || url.search || url.hash) return null
    if (!url.pathname.endsWith('/')) url.pathname += '/'
    return url.href
  } catch {
    return null
  }
}

/** The file as it is handed out. */
export function organizationFileOf(
  { name, address }: Pick<OrganizationFacts, 'name' | 'address'>,
  root: unknown,
) {
  return {
    kind: 'pathwise-organization',
    format: 1,
    name,
    address,
    root: root as OrganizationFile['root'],
  } satisfies OrganizationFile
}
