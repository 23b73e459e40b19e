import { readPlaceholder } from '../../../data/guides/figures.ts'
import { SURETIES, type Guide, type Paragraph } from '../../../data/guides/guide.ts'
import { POINT_IDS } from '../../../data/guides/points.ts'
import { PLACEHOLDER } from '../../../data/guides/say.ts'
import { GUIDE_SOURCES } from '../../../data/guides/sources.ts'
import { RULE_SOURCES } from '../../../data/rules/sources.ts'

/** What the guides may name. */
export interface GuideWorld {
  /** SOC codes of the catalog that ships. */
  readonly occupations: ReadonlySet<string>
  readonly credentials: ReadonlySet<string>
}

/**
 * What is wrong with a written guide, a sentence each; none: it may ship.
 *
 * @param soc the occupation that it is registered for
 */
export function guideFaults(guide: Guide, soc: string, world: GuideWorld): string[] {
  const faults: string[] = []
  if (guide.soc !== soc) faults.push(`It is registered for ${soc} and says that it is of ${guide.soc}.`)
  if (!world.occupations.has(guide.soc)) faults.push(`The catalog has no occupation ${guide.soc}.`)
  faults.push(...textFaults(guide.name).map((fault) => `The name: ${fault}`), ...pointFaults(guide))
  for (const paragraph of guide.paragraphs) {
    faults.push(...paragraphFaults(paragraph, world).map((fault) => `Point "${paragraph.id}": ${fault}`))
  }
  return faults
}

function pointFaults({ paragraphs }: Guide): string[] {
  const ids = paragraphs.map(({ id }) => id)
  const missing = POINT_IDS.filter((id) => !ids.includes(id))
  const foreign = ids.filter((id) => !POINT_IDS.includes(id))
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index)
  const faults = [
    ...missing.map((id) => `Point "${id}" is missing.`),
    ...foreign.map((id) => `There is no point "${id}".`),
    ...doubled.map((id) => `Point "${id}" is told twice.`),
  ]
  if (faults.length > 0 || ids.every((id, index) => id === POINT_IDS[index])) return faults
  return ['The points are not in the order of data/guides/points.ts.']
}

function paragraphFaults(paragraph: Paragraph, { credentials }: GuideWorld): string[] {
  const { text, items = [], sources, reviewed, sure, opinionOf } = paragraph
  const faults: string[] = []
  if (text.length === 0) faults.push('it has no sentence.')
  for (const sentence of [...text, ...items]) faults.push(...sentenceFaults(sentence, credentials))
  if (sources.length === 0) faults.push('it names no source.')
  for (const id of sources) {
    if (!Object.hasOwn(GUIDE_SOURCES, id) && !Object.hasOwn(RULE_SOURCES, id)) {
      faults.push(`there is no source "${id}".`)
    }
  }
  if (!isDay(reviewed)) faults.push(`"${reviewed}" is not the day of a review (YYYY-MM-DD).`)
  if (!SURETIES.includes(sure)) faults.push(`"${sure}" does not say how sure it is.`)
  if ((sure === 'opinion') !== (opinionOf !== undefined)) {
    faults.push('an opinion says whose it is, and nothing else does.')
  }
  return faults
}

function sentenceFaults(sentence: string, credentials: ReadonlySet<string>): string[] {
  const faults = textFaults(sentence.replaceAll(PLACEHOLDER, '0'))
  if (/\$\s?\d/.test(sentence)) faults.push('an amount of money is written out; a placeholder stays current.')
  for (const [, written = ''] of sentence.matchAll(PLACEHOLDER)) {
    const placeholder = readPlaceholder(written)
    if (placeholder === null) faults.push(`there is no placeholder {${written}}.`)
    else if ('credential' in placeholder && !credentials.has(placeholder.credential)) {
      faults.push(`{${written}} is of a credential that there is not.`)
    }
  }
  return faults
}

/** Guides are shown as text: what looks like markup is a slip, or an attempt. */
function textFaults(text: string): string[] {
  const faults: string[] = []
  if (text.trim() === '') faults.push('a sentence is empty.')
  if (/[<>]|&#?\w+;|javascript:/i.test(text)) faults.push(`HTML or a script is in it: "${text}"`)
  if (/\*\*|__|`|\]\(|^\s*(#|[-*] )/.test(text)) faults.push(`Markdown is in it: "${text}"`)
  if (/[{}]/.test(text)) faults.push(`a brace is not closed: "${text}"`)
  return faults
}

const isDay = (day: string) =>
  /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T12:00Z`).toJSON()?.slice(0, 10) === day
