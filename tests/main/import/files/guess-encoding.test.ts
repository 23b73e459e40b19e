import { expect, test } from 'vitest'
import type { Encoding } from '../../../../data/contract/encodings.ts'
import { fileBytes } from '../../../../main/import/files/bytes.ts'
import { decodeCp437 } from '../../../../main/import/files/cp437.ts'
import { guessEncoding } from '../../../../main/import/files/guess-encoding.ts'
import { fileOf } from '../support/files.ts'

/** Each letter as the byte that it is decoded from; null where the encoding has none. */
function encoded(text: string, encoding: 'windows-1252' | 'macintosh' | 'cp437'): Buffer | null {
  const all = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))
  const letters = encoding === 'cp437' ? decodeCp437(all) : new TextDecoder(encoding).decode(all)
  const bytes = Array.from(text, (letter) => letters.indexOf(letter))
  return bytes.includes(-1) ? null : Buffer.from(bytes)
}

const guess = async (bytes: Buffer) => guessEncoding(await fileBytes(fileOf('list.csv', bytes), 'list.csv'))

const TEXTS = [
  'Escuela Técnica de Mayagüez, Programa de Codificación Médica\n',
  'Université de Montréal, École de santé\nCollège Sainte-Thérèse, François\n',
  'Fachschule für Pflege, Köln; Größe, Übung, Ärztehaus\n',
  'Ponce,Niño,Año nuevo\n',
  'Faculdade de São João, Informação e Gestão\n',
  'INSTITUTO TÉCNICO DE SALUD, BAYAMÓN\n',
]

test.each(
  TEXTS.flatMap((text) => (['windows-1252', 'macintosh', 'cp437'] as const).map((is) => [is, text] as const)),
)('%s: %s', async (encoding, text) => {
  const bytes = encoded(text, encoding)
  // The page of DOS has no such letter, so that nobody wrote this in it.
  if (!bytes) return expect(encoding).toBe('cp437')
  expect((await guess(bytes)).is).toBe(encoding)
})

test.each<[Encoding, string]>([
  ['windows-1252', 'Women’s College – evening, “Smart” Institute, 5 €\n'],
  ['macintosh', 'Women’s College – evening, “Smart” Institute\n'],
])('%s by its quotes', async (encoding, text) => {
  expect((await guess(encoded(text, encoding as 'macintosh') ?? Buffer.alloc(0))).is).toBe(encoding)
})

test('text of ASCII, and text of Unicode, is told without a doubt', async () => {
  expect(await guess(Buffer.from('School,Program\n'))).toEqual({ is: 'utf-8', isSure: true })
  expect(await guess(Buffer.from(TEXTS[0] ?? ''))).toEqual({ is: 'utf-8', isSure: true })
})

test('one letter that may be several is not sure', async () => {
  expect((await guess(Buffer.from([0x41, 0x2c, 0xb5, 0x0a]))).isSure).toBe(false)
})
