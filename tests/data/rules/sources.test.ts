import { expect, test } from 'vitest'
import { sourceDate, sourceParts, sourceWords } from '../../../data/format/source-words.ts'
import { textOf } from '../../../data/messages/said.ts'
import { translator } from '../../../data/messages/translate.ts'
import { RULE_SOURCE, RULE_SOURCES } from '../../../data/rules/sources.ts'

test('every source says who, what, when, and links by https or not at all', () => {
  for (const [id, source] of Object.entries(RULE_SOURCES)) {
    expect(source.id).toBe(id)
    expect(id.startsWith(RULE_SOURCE)).toBe(true)
    const { publisher, title, licence } = sourceWords(source, translator('en'))
    expect(publisher.text && title.text && licence && source.asOf).toBeTruthy()
    expect(source.readOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(source.url).toMatch(/^(https:\/\/.+)?$/)
  }
})

test('what Pathwise calls a source is in the reader’s language; who published it keeps the name', () => {
  const words = translator('en-XA')
  for (const source of Object.values(RULE_SOURCES)) {
    const { publisher, title } = sourceWords(source, words)
    expect(title.isName, source.id).toBe(false)
    expect(title.text, source.id).toMatch(/^\[.*\]$/)
    // A name is a name in any language; nobody in particular has none.
    expect(publisher.isName, source.id).toBe(source.publisher !== '')
    expect(publisher.text.startsWith('['), source.id).toBe(source.publisher === '')
    expect(sourceDate(source.asOf, words), source.id).toMatch(/^(\[.*\]|([A-Z][a-z]+ )?(\d+, )?\d{4})$/)
  }
})

test('a publication keeps its title, and a person’s own list is nobody else’s', () => {
  const words = translator('en')
  const of = (id: string) =>
    sourceWords({ id, publisher: 'Agency', title: 'Wages', licence: 'Public domain' }, words)
  expect(sourceParts(of('oews-2025'), words)).toEqual([
    { text: 'Agency', isName: true },
    { text: ', ', isName: false },
    { text: 'Wages', isName: true },
  ])
  expect(textOf(sourceParts(of('own:1'), words))).toBe('Your own list, Wages')
  expect(of('own:1').title.isName).toBe(false)
})

test('a comparison kept by an earlier Pathwise, with titles in English, says them in the reader’s language', () => {
  const kept = {
    ...RULE_SOURCES['rule-rhit'],
    id: 'rule-ahima-secondary',
    publisher: 'Secondary sources',
    title: 'Reports of a fee',
  }
  const words = translator('en-XA')
  expect(textOf(sourceParts(sourceWords(kept, words), words))).not.toMatch(/Secondary|Reports/)
})
