/** What may be wrong with an official file, or with all of them together; the words are `officialFile.<code>`. */
export type OfficialFileErrorCode =
  // All of them together.
  | 'missing'
  | 'doubled'
  | 'no-folder'
  // One file.
  /** It cannot be opened, or is damaged in a way that no other code names. */
  | 'unreadable'
  | 'empty'
  /** A table that Pathwise knows, and none of its rows can be taken. */
  | 'no-rows'
  /** Wages whose year neither the file nor a person tells. */
  | 'no-year'
  /** Neither text nor a workbook nor an archive. */
  | 'binary'
  /** A page that a website sent in place of the file. */
  | 'web-page'
  /** A page of the web that a program wrote under the name of a workbook. */
  | 'web-workbook'
  /** XML Spreadsheet 2003. */
  | 'xml-workbook'
  /** JSON: made for programs. */
  | 'json'
  /** A case of Pathwise. */
  | 'case-file'
  /** A document of Apple's Numbers. */
  | 'numbers'
  | 'password'
  /** The workbook format of Excel 2003 and before. */
  | 'old-workbook'
  | 'too-large'
  /** It unpacks to more text or cells than any table has, for its size. */
  | 'too-much'
  /** More columns than any table Pathwise knows. */
  | 'too-wide'
  /** Two columns of one name: which one is meant cannot be told. */
  | 'doubled-columns'
  /** Quotes that open and never close, again and again. */
  | 'broken-quotes'
  | 'zip-damaged'
  /** Entries that would leave the folder they are unpacked to. */
  | 'zip-unsafe'
  /** Thousands of entries. */
  | 'zip-crowded'
  /** Archives inside the archive, and nothing else that Pathwise knows. */
  | 'zip-nested'
  /** The file was changed while it was read. */
  | 'changed'
  /** The file is not there, or no longer. */
  | 'gone'

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

/** What the operating system or a library said of one file, as an error of ours; ours pass as they are. */
export function fileError(
  error: unknown,
  file: string,
  otherwise: OfficialFileErrorCode = 'unreadable',
): OfficialFileError {
  if (error instanceof OfficialFileError) return error
  const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return new OfficialFileError(gone ? 'gone' : otherwise, { file }, { cause: error })
}
