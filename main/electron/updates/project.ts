/** Whose releases this Pathwise takes, and from where. */
export interface UpdateSource {
  /** Of the signed list; the files lie beside it. */
  readonly list: string
  /** Further hosts that this one may lead on to, such as a store of files. */
  readonly hosts: readonly string[]
  /** One that signed is enough, so that a key can follow another (docs/packaging.md). */
  readonly keys: readonly UpdateKey[]
  /** Common names of the certificates that a Windows installer must be signed with; none: it need not be. */
  readonly publishers: readonly string[]
}

export interface UpdateKey {
  readonly id: string
  /** The 32 bytes of an Ed25519 public key (RFC 8032), in base64. */
  readonly key: string
}

/**
 * Whoever releases Pathwise puts their key here, and the address of their list: `npm run updates -- key`
 * makes one and prints the line. While there is no key, this Pathwise has no updates and says so.
 */
export const PROJECT: UpdateSource = {
  list: 'https://pathwise.example/updates/pathwise-updates.txt',
  hosts: [],
  keys: [],
  publishers: [],
}
