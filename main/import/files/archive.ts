import { OfficialFileError } from '../official-file-error.ts'
import { Budget } from './budget.ts'
import { fileBytes, firstBytes, type Bytes } from './bytes.ts'
import { kindOfText } from './kind-of-text.ts'
import { openOpenDocument } from './opendocument.ts'
import { openWorkbook, type Workbook } from './workbook.ts'
import { zipInMemory, zipOnDisk, type ZipEntry } from './zip.ts'

/** What a file is by its first bytes and, of an archive, by what is in it. */
export type Contents = (
  | { readonly type: 'text'; readonly bytes: Bytes }
  | { readonly type: 'workbook'; open(file: string): Promise<Workbook> }
  | { readonly type: 'archive'; readonly entries: readonly ZipEntry[] }
) & {
  /** Of the file on disk: what is in an archive spends what the archive has. */
  readonly budget: Budget
}

/** A workbook inside an archive has to be read whole before its parts can be found. */
const LARGEST_WORKBOOK = 200_000_000

/** "PK" of the first entry, or of the end of an archive without any. */
const ZIP_STARTS = ['504b0304', '504b0506']

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** @throws OfficialFileError */
export async function contentsOfFile(path: string, name: string): Promise<Contents> {
  const bytes = await fileBytes(path, name)
  return contents(bytes, new Budget(name, bytes.size), () => zipOnDisk(path, name))
}

/** @throws OfficialFileError */
export async function contentsOfEntry(entry: ZipEntry, budget: Budget): Promise<Contents> {
  const unpacked: Bytes = { ...entry, read: () => budget.unpack(entry) }
  return contents(unpacked, budget, async () => {
    if (entry.size > LARGEST_WORKBOOK) throw new OfficialFileError('too-large', { file: entry.name })
    // Before its memory is taken, not after.
    budget.hold(entry.size)
    const whole = Buffer.allocUnsafe(entry.size)
    let size = 0
    for await (const piece of unpacked.read()) size += piece.copy(whole, size)
    return zipInMemory(whole.subarray(0, size), entry.name)
  })
}

async function contents(
  bytes: Bytes,
  budget: Budget,
  unzip: () => Promise<readonly ZipEntry[]>,
): Promise<Contents> {
  const start = await firstBytes(bytes, 8)
  if (start.length === 0) throw new OfficialFileError('empty', { file: bytes.name })
  if (start.equals(COMPOUND_FILE)) throw await compoundFileError(bytes)
  if (!ZIP_STARTS.includes(start.subarray(0, 4).toString('hex'))) return textContents(bytes, budget)
  const entries = await unzip()
  const entryOf = (wanted: string) => entries.find(({ path }) => path.toLowerCase() === wanted)
  if (entryOf('xl/workbook.xml'))
    return { type: 'workbook', open: (file) => openWorkbook(entries, file, budget), budget }
  const content = entryOf('content.xml')
  if (content && entryOf('meta-inf/manifest.xml'))
    return { type: 'workbook', open: (file) => openOpenDocument(content, file, budget), budget }
  // Apple's Numbers keeps its tables in a format of its own.
  if (entries.some(({ path }) => /\.iwa$/i.test(path)))
    throw new OfficialFileError('numbers', { file: bytes.name })
  return { type: 'archive', entries, budget }
}

async function textContents(bytes: Bytes, budget: Budget): Promise<Contents> {
  const kind = kindOfText(await firstBytes(bytes, 4096), bytes.name)
  if (kind === 'table') return { type: 'text', bytes, budget }
  if (kind === 'opendocument')
    return { type: 'workbook', open: (file) => openOpenDocument(bytes, file, budget), budget }
  throw new OfficialFileError(kind, { file: bytes.name })
}

/** Excel keeps a workbook with a password in a compound file, as it kept every workbook before 2007. */
async function compoundFileError(bytes: Bytes): Promise<OfficialFileError> {
  const mark = Buffer.from('EncryptedPackage', 'utf16le')
  let tail = Buffer.alloc(0)
  for await (const piece of bytes.read()) {
    const here = Buffer.concat([tail, piece])
    if (here.includes(mark)) return new OfficialFileError('password', { file: bytes.name })
    tail = here.subarray(-mark.length)
  }
  return new OfficialFileError('old-workbook', { file: bytes.name })
}
