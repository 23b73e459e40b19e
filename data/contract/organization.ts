import * as v from 'valibot'
import type { ErrorCode, ErrorParams } from './errors.ts'
import { StagedIdSchema } from './library.ts'

/** Characters of an organization's name, and of an address. */
const LONGEST_NAME = 120
const LONGEST_ADDRESS = 2000

/** Bytes of an organization's file: its root metadata names a few keys. */
export const LARGEST_ORGANIZATION_FILE = 256 * 1024

/** What an organization hands out once (`*.pathwise-org`): whom to follow, where, and by which keys. */
export const OrganizationFileSchema = v.strictObject({
  kind: v.literal('pathwise-organization'),
  format: v.literal(1),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  /** An http(s) address, or a folder; a relative one is beside this file. */
  address: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_ADDRESS)),
  /** Root metadata of The Update Framework, which says whose signatures count. */
  root: v.looseObject({
    signed: v.looseObject({ _type: v.literal('root') }),
    signatures: v.array(v.looseObject({})),
  }),
})
export type OrganizationFile = v.InferOutput<typeof OrganizationFileSchema>

/** Groups of a key's fingerprint, as it is shown and read out. */
const FingerprintSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/))

export const JoinSchema = v.strictObject({
  file: StagedIdSchema,
  /** As the person was shown it: what is followed is what was read then. */
  fingerprint: FingerprintSchema,
})

export const OrganizationFileInputSchema = v.strictObject({ file: StagedIdSchema })

/** An organization as it is shown before, and while, it is followed. */
export interface OrganizationFacts {
  readonly name: string
  /** As it was understood: a whole folder, or an http(s) address. */
  readonly address: string
  /** Of the keys of the root, in groups of four. */
  readonly fingerprint: string
}

/** A catalog that came from the organization. */
interface ChannelVersion {
  /** Counts the publications of the channel, from 1. */
  readonly version: number
  /** ISO time of its publication. */
  readonly publishedAt: string
  /** False where another catalog is in use: it was taken back. */
  readonly isActive: boolean
}

/** How far following or publishing is. */
export interface ChannelWork {
  readonly kind: 'check' | 'publish'
  readonly step:
    'asking' | 'fetching' | 'unpacking' | 'activating' | 'copying' | 'packing' | 'patching' | 'signing'
  /** 0 to 1. */
  readonly done: number
}

export interface ChannelFailure {
  readonly code: ErrorCode
  readonly params: ErrorParams
}

export interface OrganizationState {
  readonly organization:
    | (OrganizationFacts & {
        /** The administrator's policy names it: the person cannot leave it. */
        readonly byPolicy: boolean
        /** ISO time of the last time that all was well; null: never. */
        readonly lastChecked: string | null
        readonly installed: ChannelVersion | null
        /** What went wrong the last time; null where nothing did. */
        readonly failure: ChannelFailure | null
      })
    | null
  /** Why the organization that the policy names is not followed, where it is not. */
  readonly policyFailure: ChannelFailure | null
  readonly work: ChannelWork | null
  /** What came of the last work, until the next: a check that found nothing or something, a folder that was published. */
  readonly outcome: ChannelOutcome | null
  /** Is there a catalog of the person's to publish; and where from, since a host may have no window to ask for folders. */
  readonly publish: 'button' | 'command' | null
}

export type ChannelOutcome =
  | { readonly kind: 'current' }
  | { readonly kind: 'installed'; readonly version: number; readonly bytes: number }
  | { readonly kind: 'published'; readonly version: number; readonly folder: string; readonly bytes: number }
  | { readonly kind: 'renewed'; readonly folder: string }
  | { readonly kind: 'publish-failed'; readonly failure: ChannelFailure }
