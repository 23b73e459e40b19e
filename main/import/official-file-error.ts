/** What may be wrong with the official files as a whole; the words are `officialFile.<code>`. */
export type OfficialFileErrorCode = 'missing' | 'doubled' | 'unreadable' | 'no-folder'

/** The official files cannot be read as they are; `params` fill the words of the code. */
export class OfficialFileError extends Error {
  readonly code: OfficialFileErrorCode
  readonly params: Readonly<Record<string, string>>

  constructor(code: OfficialFileErrorCode, params: Readonly<Record<string, string>>, options?: ErrorOptions) {
    super(`${code}: ${Object.values(params).join(', ')}`, options)
    this.name = 'OfficialFileError'
    this.code = code
    this.params = params
  }
}
