/** Codes an answer may carry; the words are in the messages (`error.<code>.happened`, `.safe`, `.next`). */
export const ERROR_CODES = [
  'invalid-input',
  'unknown-call',
  'not-allowed',
  'catalog-missing',
  'catalog-damaged',
  'catalog-too-new',
  /** Made by a Pathwise so old that this one cannot read it. */
  'catalog-too-old',
  /** The system does not let us read its file. */
  'catalog-unreadable',
  'person-damaged',
  'person-too-new',
  'person-unwritable',
  'person-busy',
  /** The data folder lies in the folder that the program is installed in. */
  'data-in-program',
  /** Another host runs on the same data folder. */
  'folder-in-use',
  /** The system did not let us lock the folder of Electron's own files. */
  'no-lock',
  'worker-died',
  'no-answer',
  /** Of the preview: this browser was not let in by the link, or has forgotten it. */
  'no-key',
  'target-locked',
  'target-unwritable',
  'disk-full',
  /** Of the system: another program holds a file; it may not be read or written; the disk fails; nothing is left to give. */
  'file-busy',
  'not-permitted',
  'disk-trouble',
  'exhausted',
  'print-failed',
  'cannot-open-link',
  /** A file that was taken in is not there any more. */
  'file-gone',
  /** A file cannot be read; `reason` is an `officialFile.<code>`. */
  'file-unreadable',
  'upload-failed',
  'import-running',
  'import-none',
  'import-failed',
  'import-too-large',
  /** Another Pathwise changed the catalog meanwhile. */
  'official-changed',
  /** The catalog's file is held by another program. */
  'official-busy',
  'official-unwritable',
  /** The copy of an imported file, or of several, is not in the data folder any more. */
  'source-gone',
  /** The copy is there, and the system does not let us read it. */
  'source-unreadable',
  'own-full',
  'own-too-many-rows',
  'saved-full',
  /** Another saved search has the name. */
  'saved-name',
  'saved-gone',
  /** No row of a person's table can be read as a program. */
  'own-nothing',
  /** A `.pathwise` file cannot be opened; `reason` is a `caseFile.<code>`. */
  'case-unreadable',
  /** A `.pathwise` file of a newer Pathwise. */
  'case-too-new',
  'case-gone',
  /** Another case is open than the one that was asked for: another window opened it. */
  'case-not-open',
  /** A case is out of the lists, and something of it may still be on the disk. */
  'forget-unfinished',
  'cases-full',
  /** Updates: off by policy or for want of a key, or the host has none. */
  'updates-off',
  /** The list or the file cannot be had from `host`; it does not answer, or not with a list. */
  'update-unreachable',
  /** `host` leads on to `to`, which is none of the program's addresses. */
  'update-elsewhere',
  /** The list is none, is cut, or too large. */
  'update-list-broken',
  /** No key that the program holds signed the list. */
  'update-not-signed',
  /** The list offers an older version than the one that runs. */
  'update-older',
  /** The list is older than one that was read before. */
  'update-list-older',
  /** The list has nothing for this system. */
  'update-none-here',
  /** The download ended early, or is not what the signed list says. */
  'update-cut',
  'update-wrong-file',
  /** No room for the download. */
  'update-no-room',
  /** It was downloaded, and could not be put in place. */
  'update-not-installed',
  /** Not the file of an organization. */
  'organization-unreadable',
  /** Another organization is followed already. */
  'organization-another',
  /** The administrator's policy names it. */
  'organization-policy',
  'organization-none',
  /** The catalog is the organization's: a person's own files would take its place. */
  'organization-catalog',
  /** The network is shut for this run: it was begun without an organization on the web. */
  'organization-restart',
  /** Where the organization publishes cannot be reached. */
  'channel-away',
  'channel-certificate',
  /** A file is missing, as where half of it was copied. */
  'channel-incomplete',
  /** Not signed by the organization, or changed since. */
  'channel-refused',
  /** Older than what was here before. */
  'channel-older',
  'channel-expired',
  /** Signed, and still no catalog that can be taken; `reason` says why, for whoever publishes. */
  'channel-unfit',
  'channel-too-new',
  'channel-too-old',
  'channel-empty',
  'keys-none',
  'keys-there',
  /** The folder holds fewer keys of a role than have to sign. */
  'keys-missing',
  'keys-unreadable',
  'keys-unknown',
  /** What is published has a newer root than the folder of keys. */
  'keys-stale',
  /** The folder to publish into holds something else. */
  'publish-foreign',
  'publish-damaged',
  /** The folder of keys lies in the one that is published. */
  'publish-inside',
  'publish-nothing',
  /** Not the address of a PostgreSQL database. */
  'layer-address',
  /** Of another computer, with an option that would leave it unencrypted or unchecked. */
  'layer-address-tls',
  'layer-root-certificate',
  /** An organization's database cannot be reached, or is shut down. */
  'layer-away',
  'layer-slow',
  'layer-full',
  'layer-password',
  'layer-certificate',
  /** There is no such database, or nothing of ours in it. */
  'layer-missing',
  'layer-too-new',
  'layer-too-old',
  'layer-server-old',
  'layer-not-allowed',
  'layer-read-only',
  'layer-refused',
  /** The record was changed since it was read. */
  'layer-stale',
  /** A proposal that is not there, or waits no more. */
  'layer-decided',
  'layer-proposals-full',
  /** Edits wait for another layer than the one that was reached. */
  'layer-another',
  'outbox-full',
  'outbox-gone',
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]
export type ErrorParams = Readonly<Record<string, string | number>>

/** The one error class that crosses rooms; hosts turn it into data, since prototypes do not cross bridges. */
export class PathwiseError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options)
    this.name = 'PathwiseError'
    this.code = code
    this.params = params
  }
}
