import { foldedWords } from '../../data/search/fold.ts'
import { blockText, type Block, type HelpPage } from './page-model.ts'

/** A place in help that has all the words that were typed. */
export interface Found {
  readonly page: string
  readonly section: string
  readonly title: string
  /** '' where it is the page itself. */
  readonly heading: string
  /** The sentence with the most of the words, in parts; '' has nothing to show. */
  readonly line: readonly LinePart[]
}

interface LinePart {
  readonly text: string
  /** Is it one of the words? */
  readonly hit: boolean
}

interface Place {
  readonly page: string
  readonly section: string
  readonly title: string
  readonly heading: string
  readonly lines: readonly string[]
  /** Words of each part, folded, what weighs most first. */
  readonly words: readonly (readonly string[])[]
}

/** What a word weighs in the title, in the heading, and in the text. */
const WEIGHTS = [6, 4, 1] as const

/** Shorter words differ by a letter from too many others. */
const LEAST_FOR_TYPO = 4

/** Searches through all pages, made ready once. */
export function helpSearch(pages: readonly HelpPage[]): (typed: string, most?: number) => readonly Found[] {
  const places = pages.flatMap(placesOf)
  return (typed, most = 12) => {
    const words = [...new Set(foldedWords(typed))]
    if (words.length === 0) return []
    return places
      .map((place, at) => ({ place, at, score: scoreOf(place, words) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.at - b.at)
      .slice(0, most)
      .map(({ place: { page, section, title, heading, lines } }) => ({
        page,
        section,
        title,
        heading,
        line: marked(bestLine(lines, words), words),
      }))
  }
}

function placesOf({ id, title, sections }: HelpPage): readonly Place[] {
  return sections.map(({ id: section, heading, blocks, facts }) => {
    const lines = [
      ...blocks.flatMap(linesOf),
      ...(facts
        ? [...facts.rules, ...facts.sources.flatMap(({ titles, columns }) => [...titles, columns])]
        : []),
    ]
    return {
      page: id,
      section,
      title,
      heading,
      lines,
      // The title is the page's: below a heading it counts no more than the text.
      words: [section === '' ? title : '', heading, [...lines, section === '' ? '' : title].join(' ')].map(
        (text) => foldedWords(text),
      ),
    }
  })
}

function linesOf(block: Block): readonly string[] {
  return blockText(block)
    .split(/(?<=[.?])\s+|\n/)
    .filter((line) => line !== '')
}

/** The sum of what each word weighs where it stands best; 0 where one of them stands nowhere. */
function scoreOf(place: Place, typed: readonly string[]): number {
  let sum = 0
  for (const word of typed) {
    const best = Math.max(
      ...place.words.map((words, at) =>
        Math.max(0, ...words.map((each) => likeness(each, word) * (WEIGHTS[at] ?? 0))),
      ),
    )
    if (best === 0) return 0
    sum += best
  }
  return sum
}

/** 1: the word. Less: it begins so, or a letter of it is another, missing, too many or in its neighbor's place. 0: none of these. */
export function likeness(word: string, typed: string): number {
  if (word === typed) return 1
  if (word.startsWith(typed)) return typed.length < 3 ? 0.4 : 0.8
  if (typed.length < LEAST_FOR_TYPO) return 0
  // What is typed may only be the beginning of a longer word.
  return [word, word.slice(0, typed.length), word.slice(0, typed.length + 1)].some((each) =>
    differsByOne(each, typed),
  )
    ? 0.5
    : 0
}

function differsByOne(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1)
  const rest = short.slice(at + 1) === long.slice(at + 1)
  const swapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  return rest || swapped
}

function bestLine(lines: readonly string[], typed: readonly string[]): string {
  const hits = (line: string) => {
    const words = foldedWords(line)
    return typed.reduce((sum, each) => sum + Math.max(0, ...words.map((word) => likeness(word, each))), 0)
  }
  let best = lines[0] ?? ''
  let most = hits(best)
  for (const line of lines) {
    const count = hits(line)
    if (count > most) [best, most] = [line, count]
  }
  return best
}

function marked(line: string, typed: readonly string[]): readonly LinePart[] {
  return (line.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+/gu) ?? []).map((text) => ({
    text,
    hit: typed.some((each) => foldedWords(text).some((word) => likeness(word, each) > 0)),
  }))
}
