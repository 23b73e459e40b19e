import { marked, type Token, type Tokens } from 'marked'
import { COMPARED, FIELDS, type FieldId } from '../../data/fields/catalogue.ts'
import { SIGNS, type Sign } from '../../data/format/signs.ts'
import type { Translator } from '../../data/messages/translate.ts'
import type { Block, HelpPage, HelpSection, Inline } from '../../renderer/help/page-model.ts'
import { factsOf } from './field-facts.ts'

/** What is wrong with a page of help, and where. */
class HelpError extends Error {
  override readonly name = 'HelpError'
}

/** The page that lists all others, in the order of the contents. */
const CONTENTS = 'index'

/** Headings of these pages name what the program has: their text and their place follow from it. */
const FIELD_PAGE = 'fields'
const SIGN_PAGE = 'signs'

/** What links are checked against. */
interface Known {
  /** Title by page, and heading by section of each. */
  readonly pages: ReadonlyMap<
    string,
    { readonly title: string; readonly sections: ReadonlyMap<string, string> }
  >
}

/** Where something stands, for whoever has to mend it. */
interface Place {
  readonly page: string
  readonly words: Translator
  readonly known: Known | null
}

/**
 * Pages of help, in the order in which index.md links to them.
 *
 * What a page may hold: headings of two levels, paragraphs, lists, tables, `keys`, _emphasis_,
 * `{message.id}` for words of the screens, which stand in bold where they name a control, and
 * links to pages and headings (`find.md#map`; `field:months`, `sign:own` for the dictionary).
 * A link without a text has that of what it leads to.
 *
 * @param texts Markdown by id of the page
 * @throws HelpError for anything else, for bold text that is no message, a message that is not
 *   there, and a link that leads nowhere
 */
export function compileHelp(texts: ReadonlyMap<string, string>, words: Translator): readonly HelpPage[] {
  const plain = [...texts].map(([page, text]) => pageOf(text, { page, words, known: null }))
  const known: Known = {
    pages: new Map(
      plain.map(({ id, title, sections }) => [
        id,
        { title, sections: new Map(sections.map((section) => [section.id, section.heading])) },
      ]),
    ),
  }
  const pages = [...texts].map(([page, text]) => pageOf(text, { page, words, known }))
  return inOrder(pages)
}

function inOrder(pages: readonly HelpPage[]): readonly HelpPage[] {
  const contents = pages.find(({ id }) => id === CONTENTS)
  if (!contents) throw new HelpError('docs/help has no index.md')
  const linked = [CONTENTS, ...linksOf(contents.sections.flatMap(({ blocks }) => blocks))]
  const missing = pages.filter(({ id }) => !linked.includes(id)).map(({ id }) => `${id}.md`)
  if (missing.length > 0) throw new HelpError(`index.md does not link to ${missing.join(', ')}`)
  return pages.toSorted((a, b) => linked.indexOf(a.id) - linked.indexOf(b.id))
}

function linksOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap(linksOf)
    if (block.kind !== 'paragraph') return []
    return block.parts.flatMap((part) => (part.kind === 'link' ? [part.page] : []))
  })
}

function pageOf(text: string, place: Place): HelpPage {
  const tokens = marked.lexer(text)
  const [first, ...rest] = tokens.filter(({ type }) => type !== 'space')
  if (first?.type !== 'heading' || (first as Tokens.Heading).depth !== 1)
    throw fault(place, 'it does not begin with its title', text)
  const sections: (HelpSection & { blocks: Block[] })[] = [{ id: '', level: 2, heading: '', blocks: [] }]
  for (const token of rest) {
    if (token.type === 'heading') {
      const section = sectionOf(token as Tokens.Heading, place)
      if (sections.some(({ id }) => id === section.id))
        throw fault(place, 'a heading stands twice', token.raw)
      sections.push(section)
    } else sections.at(-1)?.blocks.push(blockOf(token, place))
  }
  return { id: place.page, title: textOf(first.tokens, place), sections }
}

function sectionOf(token: Tokens.Heading, place: Place): HelpSection & { blocks: Block[] } {
  if (token.depth > 3) throw fault(place, 'a heading is of a fourth level', token.raw)
  const named = /^(field|sign):(\S+)$/.exec(token.text)
  const base = { level: token.depth, blocks: [] }
  if (named?.[1] === 'field') {
    const id = fieldOf(named[2] ?? '', place)
    return { ...base, id, heading: fieldName(id, place, token.raw), facts: factsOf(id, place.words) }
  }
  if (named?.[1] === 'sign') {
    const sign = signNamed(named[2] ?? '', place)
    return { ...base, id: sign, heading: wordOf(`sign.${sign}`, place, token.raw), sign }
  }
  const heading = textOf(token.tokens, place)
  return { ...base, id: slug(heading), heading }
}

/** "What the map shows" -> "what-the-map-shows", as in the address of the page where the project is read. */
const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

function blockOf(token: Token, place: Place): Block {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      if (token.raw.trim() === '{keys}') return { kind: 'keys' }
      return { kind: 'paragraph', parts: inlinesOf(token.tokens ?? [], place) }
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const blocksOf = (item: Tokens.ListItem) =>
        item.tokens.filter(({ type }) => type !== 'space').map((each) => blockOf(each, place))
      return { kind: 'list', ordered, items: items.map(blocksOf) }
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const cells = (row: readonly Tokens.TableCell[]) => row.map(({ tokens }) => inlinesOf(tokens, place))
      return { kind: 'table', head: cells(header), rows: rows.map(cells) }
    }
    default:
      throw fault(place, `help has no room for ${token.type}`, token.raw)
  }
}

function inlinesOf(tokens: readonly Token[], place: Place): readonly Inline[] {
  return tokens.map((token): Inline => {
    switch (token.type) {
      case 'text':
      case 'escape':
        return { kind: 'text', text: said((token as Tokens.Text).text, place) }
      case 'strong': {
        // Bold is what can be pressed or seen on a screen, by the screen's own words.
        const [, id] = /^\{([\w.-]+)\}$/.exec((token as Tokens.Strong).text) ?? []
        if (id === undefined) throw fault(place, 'bold text is no {message.id}', token.raw)
        return { kind: 'control', text: wordOf(id, place, token.raw) }
      }
      case 'em':
        return { kind: 'emphasis', text: textOf(token.tokens, place) }
      case 'codespan':
        return { kind: 'key', text: (token as Tokens.Codespan).text }
      case 'link':
        return linkOf(token as Tokens.Link, place)
      default:
        throw fault(place, `help has no room for ${token.type}`, token.raw)
    }
  })
}

/** Text in which nothing but words can stand. */
function textOf(tokens: readonly Token[] | undefined, place: Place): string {
  return inlinesOf(tokens ?? [], place)
    .map(({ text }) => text)
    .join('')
}

function linkOf({ href, tokens, raw }: Tokens.Link, place: Place): Inline {
  const target = targetOf(href, place, raw)
  const text = textOf(tokens, place)
  const to = place.known?.pages.get(target.page)
  const heading = to?.sections.get(target.section)
  if (place.known && (!to || heading === undefined)) throw fault(place, 'a link leads nowhere', raw)
  return { kind: 'link', text: text || heading || (to?.title ?? ''), ...target }
}

function targetOf(href: string, place: Place, raw: string): { page: string; section: string } {
  const [, scheme, name = ''] = /^(field|sign):(\S+)$/.exec(href) ?? []
  if (scheme === 'field') return { page: FIELD_PAGE, section: fieldOf(name, place) }
  if (scheme === 'sign') return { page: SIGN_PAGE, section: signNamed(name, place) }
  const [, page, section = ''] = /^(?:([\w-]+)\.md)?(?:#([\w-]+))?$/.exec(href) ?? []
  if (page === undefined && section === '') throw fault(place, 'a link leaves help', raw)
  return { page: page ?? place.page, section }
}

function fieldOf(name: string, place: Place): FieldId {
  const found = FIELDS.find(({ id }) => id === name)
  if (!found) throw fault(place, 'there is no such field', name)
  return found.id
}

/** As people meet it: in a comparison, or else among the filters of Find. */
function fieldName(id: FieldId, place: Place, raw: string): string {
  const asFilter = COMPARED.some((each) => each === id) ? '' : place.words.word(`facet.${id}`, '')
  return asFilter || wordOf(`field.${id}`, place, raw)
}

function signNamed(name: string, place: Place): Sign {
  const sign = SIGNS.find((each) => each === name)
  if (!sign) throw fault(place, 'there is no such sign', name)
  return sign
}

/** Words of the screens in a text. */
const said = (text: string, place: Place): string =>
  text.replaceAll(/\{([\w.-]+)\}/g, (raw, id: string) => wordOf(id, place, raw))

/** A message as it stands on the screen, where it is the same each time. */
function wordOf(id: string, place: Place, raw: string): string {
  let message: string
  try {
    message = place.words.word(id, '')
  } catch {
    throw fault(place, 'this message holds a number or a name', raw)
  }
  if (message === '') throw fault(place, 'there is no such message', raw)
  // "Take off this computer …" asks before it does it; in a sentence the dots would end it.
  return message.replace(/ …$/, '')
}

const fault = ({ page }: Place, what: string, raw: string): HelpError =>
  new HelpError(`docs/help/${page}.md: ${what}: ${raw.trim().split('\n')[0]}`)
