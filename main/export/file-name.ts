import { cutAt, cutToBytes } from '../../data/format/clean-text.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { ComparisonDocument } from './document.ts'

/** Letters of the case's own in it. */
const LONGEST_NAME = 60

/** Bytes of UTF-8: file systems take 255, and whoever saves it may add " (2)" or a word of their own. */
const LONGEST = 200

/** Names of devices, which Windows gives to no file, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** The file's name: that of the case, where it has one. */
export function fileName(
  { name, kind }: Pick<ComparisonDocument, 'name' | 'kind'>,
  ending: string,
  words: Translator,
): string {
  return nameOfCase(name, words.t(kind === 'jobs' ? 'export.jobs.title' : 'export.fileName'), ending)
}

/** The same of another kind of document. */
export function nameOfCase(name: string, kind: string, ending: string): string {
  return nameOfFile(`${kind} ${cutAt(name, LONGEST_NAME)}`, ending, '')
}

/**
 * Of any text a name that every file system takes for a file, and that is no path: without
 * separators, reserved signs, leading and trailing dots, and short enough in bytes.
 * @param otherwise what it is called where nothing is left of the text
 */
export function nameOfFile(text: string, ending: string, otherwise: string): string {
  const plain = bare(cutToBytes(bare(text), LONGEST - ending.length - 2)) || otherwise
  return `${DEVICE.test(plain) ? `${plain}_` : plain}.${ending}`
}

const bare = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/(?<=^|\s)\.+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '')
