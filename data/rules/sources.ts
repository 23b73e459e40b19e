import type { Source } from '../figures/figure.ts'
import { CREDENTIAL_PAGES } from './sources/credentials.ts'
import { LICENCE_PAGES } from './sources/licences.ts'

/**
 * Where the certification rules were read. None is an official file: each fact says how
 * good its source is (Quality), and every fee drawn from one carries the note "check".
 * `asOf` is the date that the page bears, or the year that its figures tell; the pages were
 * read as archived copies. A page that answers no more, or only by http, has no address.
 * None has a title of its own: what Pathwise calls it is a message (`ruleSource.<id>`), and
 * so is who says it where that is nobody in particular (`ruleSource.by.<id>`).
 */
const readOn = '2026-11-30'

const source = (id: string, publisher: string, asOf: string, url: string): Source => ({
  id,
  publisher,
  title: '',
  file: '',
  asOf,
  readOn,
  url,
  licence: '',
})

/** Every id begins so, in every release. */
export const RULE_SOURCE = 'rule-'

const PAGES = { ...CREDENTIAL_PAGES, ...LICENCE_PAGES } as const

export type RuleSourceId = keyof typeof PAGES

export const RULE_SOURCES = Object.fromEntries(
  Object.entries(PAGES).map(([id, [publisher, asOf, url]]) => [id, source(id, publisher, asOf, url)]),
) as Record<RuleSourceId, Source>
