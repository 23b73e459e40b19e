import type { BareFigure } from '../figures/figure.ts'
import { educationWords } from '../format/education-words.ts'
import { formatFigure, formatFigureWithUnit } from '../format/format-figure.ts'
import { midMonth } from '../format/month.ts'
import type { Translator } from '../messages/create-translator.ts'
import { credentialFact } from './credential-facts.ts'
import {
  FIGURES,
  readPlaceholder,
  type FigureName,
  type FigureWords,
  type GuideFigures,
  type Placeholder,
} from './figures.ts'

/** What stands in braces in a sentence, braces and all. */
export const PLACEHOLDER = /\{([^{}]*)\}/g

/** Sentences with their figures; of one in which a figure is missing, what is known of each instead. */
export function say(text: string, figures: GuideFigures, words: FigureWords, translate: Translator): string {
  return text
    .split(/(?<=[.?!])\s+/)
    .map((sentence) => saySentence(sentence, figures, words, translate))
    .join(' ')
}

function saySentence(
  sentence: string,
  figures: GuideFigures,
  words: FigureWords,
  translate: Translator,
): string {
  const found = new Map<string, { readonly placeholder: Placeholder; readonly value: string | null }>()
  for (const [, written = ''] of sentence.matchAll(PLACEHOLDER)) {
    const placeholder = readPlaceholder(written)
    if (placeholder === null) throw new RangeError(`A guide has the unknown placeholder {${written}}`)
    found.set(written, { placeholder, value: valueOf(placeholder, figures, words, translate) })
  }
  if ([...found.values()].every(({ value }) => value !== null)) {
    return sentence.replaceAll(PLACEHOLDER, (_, written: string) => found.get(written)?.value ?? '')
  }
  return [...found.values()]
    .map(({ placeholder, value }) => {
      const missing = 'figure' in placeholder ? words.notReported : words.notKnown
      return filled(words.line, { what: nameOf(placeholder, words), value: value ?? missing })
    })
    .join(' ')
}

function nameOf(placeholder: Placeholder, words: FigureWords): string {
  return 'figure' in placeholder
    ? words.figures[placeholder.figure]
    : filled(words.facts[placeholder.fact], { credential: placeholder.credential })
}

function valueOf(
  placeholder: Placeholder,
  figures: GuideFigures,
  words: FigureWords,
  translate: Translator,
): string | null {
  return 'figure' in placeholder
    ? figureText(placeholder.figure, figures[placeholder.figure], words, translate)
    : credentialFact(placeholder, words, translate)
}

function figureText(
  name: FigureName,
  value: BareFigure | string | null,
  words: FigureWords,
  translate: Translator,
): string | null {
  if (value === null) return null
  const kind = FIGURES[name]
  if (typeof value === 'string') {
    if (kind === 'education') return inSentence(educationWords(value, translate))
    if (kind === 'month') return month(value, translate)
    return words.training[value] ?? inSentence(value)
  }
  if (value.value === null) return null
  switch (kind) {
    case 'education':
    case 'month':
    case 'training':
      throw new RangeError(`The figure ${name} is a word, and was given a number`)
    case 'count':
      return formatFigure(value, 'jobs', translate)
    case 'growth':
      return (value.value > 0 ? '+' : '') + formatFigureWithUnit(value, 'percent', translate)
    default:
      return formatFigureWithUnit(value, kind, translate)
  }
}

/** A code's words begin with a capital, as cells do; in a sentence they do not. */
const inSentence = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

function month(published: string, { locale }: Translator): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    midMonth(published),
  )
}

/** A template of a guide's words with values in its places. */
function filled(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(PLACEHOLDER, (whole, name: string) => values[name] ?? whole)
}
