/** How the files of a channel are called: by The Update Framework, with consistent snapshots. */

export const TIMESTAMP_FILE = 'timestamp.json'
export const rootFile = (version: number): string => `${version}.root.json`
export const snapshotFile = (version: number): string => `${version}.snapshot.json`
export const targetsFile = (version: number): string => `${version}.targets.json`

/** Of a target: its hash goes before its name. */
export const targetFile = (sha256: string, path: string): string => `targets/${sha256}.${path}`

/** The target that holds the whole catalog. A layer of records would be another target beside it. */
export const CATALOG_TARGET = 'catalog.zst'

/** The target that makes the newest catalog of one before it. @param basis SHA-256 of that one, unpacked */
export const patchTarget = (basis: string): string => `catalog.${basis}.zst`

const METADATA = /^(?:timestamp|\d{1,9}\.(?:root|snapshot|targets))\.json$/
const TARGET = /^targets\/[0-9a-f]{64}\.[a-z0-9][\w-]*(?:\.[\w-]+)*$/

/** Is it the name of a file of a channel? Only such are asked for, whatever metadata name. */
export const isChannelFile = (name: string): boolean => METADATA.test(name) || TARGET.test(name)
