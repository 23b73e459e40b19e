import type { OlderCode } from '../../../data/contract/own.ts'
import { OLD_IDS } from '../../../data/fields/aliases.ts'
import { AWARD_LEVELS, ONLINE, STATES, type AwardLevel, type Online } from '../../../data/program.ts'
import { cleanName, LONGEST_ADDRESS, LONGEST_NAME } from '../../../data/format/clean-text.ts'
import { translators } from '../../../data/messages/translate.ts'
import {
  readCip,
  readOpeids,
  readSocs,
  readUnitid,
  readZip,
  unwrapped,
} from '../../../data/format/read-code.ts'
import { phoneNumber, website as webAddress } from '../readers/ipeds-directory.ts'
import { successorsOf } from '../../../data/soc-2010.ts'
import { soc2018 } from '../../../data/soc-2018.ts'
import { isUnknown, NOTHING, rejected, value, type Read } from './read.ts'

/** Our own words for a code, in every language: a person may have copied them from a screen. */
const wordsFor = (key: string): readonly string[] => translators().map(({ word }) => plain(word(key)))

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[’'.]/g, '')
    .replaceAll(/[^\p{L}\p{N}<>]+/gu, ' ')
    .trim()

/** "51.0710" of "51.071", "510710", "CIP 51.0710" or "51.0710 Medical Office"; the whole cell, or none. */
export function cip(cell: string): Read<string> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const code = readCip(text)
  return code === null ? rejected('not-a-cip') : value(code)
}

export function unitid(cell: string): Read<number> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const code = readUnitid(text)
  return code === null ? rejected('not-a-unitid') : value(code)
}

/** As written, without what stands around it: which of its readings is meant, the directory says. */
export function opeid(cell: string): Read<string> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  return readOpeids(text).length === 0 ? rejected('not-an-opeid') : value(bareOpeid(text))
}

const bareOpeid = (text: string): string => unwrapped(text).replace(/^\D+/, '').replace(/\.0*$/, '')

const STATE_OF: ReadonlyMap<string, string> = new Map(
  STATES.flatMap((code): [string, string][] => [
    [plain(code), code],
    ...wordsFor(`state.${code}`).map((name): [string, string] => [name, code]),
  ]),
)

/** "TX" of "tx" or "Texas". */
export function state(cell: string): Read<string> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const code = STATE_OF.get(plain(text))
  return code === undefined ? rejected('not-a-state') : value(code)
}

/** Five digits or ZIP+4, with the leading zeros that a spreadsheet took. */
export function zip(cell: string): Read<string> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const code = readZip(text)
  return code === null ? rejected('not-a-zip') : value(code)
}

export function phone(cell: string): Read<string> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const number = phoneNumber(text.replace(/^\+?1[\s.-]/, ''))
  return number.length >= 7 && number.length <= 30 && !/[a-z]{4}/i.test(text.replace(/ext\w*/i, ''))
    ? value(number)
    : rejected('not-a-phone')
}

/** An address of http or https at a host with a dot. */
export function website(cell: string): Read<string> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const address = /^[^\s@]+\.[^\s@]+$/.test(text) ? webAddress(text) : ''
  const url = URL.parse(address)
  return url && url.hostname.includes('.') && url.username === '' && address.length <= LONGEST_ADDRESS
    ? value(address)
    : rejected('not-a-website')
}

/** SOC codes of a cell that may hold several; old ones as what they are now. */
export function occupations(cell: string): Read<readonly string[]> {
  const text = cell.trim()
  if (isUnknown(text)) return NOTHING
  const codes = readSocs(text)
  if (codes === null) return rejected('not-a-soc')
  const found = codes.flatMap(soc2018)
  return found.length > 0 ? value([...new Set(found)].slice(0, 20)) : rejected('not-in-soc-2018')
}

/** The codes of a cell that are of SOC 2010, with what they became. */
export const olderCodes = (cell: string): readonly OlderCode[] =>
  (readSocs(cell) ?? []).flatMap((soc) => {
    const now = successorsOf(soc)
    return now.length === 0 ? [] : [{ soc, now }]
  })

const ONLINE_OF: ReadonlyMap<string, Online> = new Map<string, Online>([
  ...ONLINE.flatMap((code) => wordsFor(`online.${code}`).map((said): [string, Online] => [said, code])),
  ...each<Online>(
    'all',
    'online|100 online|fully online|online only|distance|distance education|distance learning|remote|virtual|yes|y|x|true|online e learning or distance learning',
  ),
  ...ONLINE.flatMap((code) =>
    [...OLD_IDS.said].flatMap(([said, key]): [string, Online][] =>
      key === `online.${code}` ? [[plain(said), code]] : [],
    ),
  ),
  // The words of a program that is partly at a distance: it cannot be completed there.
  ...each<Online>(
    'none',
    'hybrid|blended|hybrid or blended|some|mixed|partly online|partially online|in person and online|in person|on campus|campus|classroom|face to face|no|n|false|none|onsite|on site|in person only',
  ),
])

export function online(cell: string): Read<Online> {
  const text = cell.trim()
  const found = ONLINE_OF.get(plain(text))
  if (found !== undefined) return found === 'not-reported' ? NOTHING : value(found)
  const told = onlineIn(plain(text))
  if (told !== null) return value(told)
  return isUnknown(text) ? NOTHING : rejected('unknown-online')
}

const AT_A_DISTANCE =
  /\b(?:online|on line|virtual(?:ly)?|web based|internet|remote(?:ly)?|distance|e ?learning|asynchronous|synchronous|correspondence|zoom)\b/
const IN_PERSON =
  /\b(?:in person|on campus|classroom|face to face|f2f|labs?|on ground|on ?site|hands on|traditional|in class|lecture|clinicals?)\b/
const PARTLY = /\b(?:hybrid|blended|hyflex|mixed|partial(?:ly)?|partly|some|mostly|\d\d? online)\b/

/** What words around it leave of it: "Online (asynchronous)", "Classroom/Lab". What is partly at a distance cannot be completed there. */
function onlineIn(said: string): Online | null {
  const text = said.replace(/\b(?:virtual|online) classroom\b/, 'online')
  if (/\b(?:not|no|or)\b/.test(text)) return null
  const [isAway, isThere] = [AT_A_DISTANCE.test(text), IN_PERSON.test(text)]
  if (PARTLY.test(text) || isThere)
    return isAway || isThere || /hybrid|blended|hyflex/.test(text) ? 'none' : null
  return isAway ? 'all' : null
}

function each<Code>(code: Code, list: string): [string, Code][] {
  return list.split('|').map((text) => [text, code])
}

/** What a cell says of the award; 0: it does not tell the level. `under-a-year` is two levels, which the length tells. */
export type Award = AwardLevel | 0 | 'under-a-year'

const LEVEL_OF: ReadonlyMap<string, Award> = new Map<string, Award>([
  ...AWARD_LEVELS.flatMap((level): [string, Award][] => [
    ...wordsFor(`awardLevel.${level}`).map((said): [string, Award] => [said, level]),
    ...wordsFor(`awardLevelShort.${level}`).map((said): [string, Award] => [said, level]),
  ]),
  ...each<Award>(3, 'aa|as|aas|associate|associates'),
  ...each<Award>(5, 'ba|bs|bachelor|bachelors|baccalaureate'),
  ...each<Award>(7, 'ma|ms|master|masters|mba'),
])

/** In this order: what is longer than a word of another comes first. */
const LEVEL_WORDS: readonly (readonly [RegExp, Award])[] = [
  [/\bpost ?master/, 8],
  [/\bpost ?bacc|\bpost ?bachelor/, 6],
  [/\bassociates?\b.*\bdegree|\bassociate (of|in)\b|^associates?\b/, 3],
  [/\bbachelor|\bbaccalaureate degree/, 5],
  [/\bmasters? (degree|of|in)\b|^masters?$/, 7],
  [/\bdoctor.*research/, 17],
  [/\bdoctor.*professional/, 18],
  [/(under|less than|<|below) ?12 (weeks|wk)/, 20],
  [/12 (weeks|wk)\b.*(1|one) ?(year|yr)/, 21],
  [/(1|one) ?(year|yr)?s? ?(to|but|and|or)? ?(less|more|under)? ?(than)? ?(2|two) ?(years|yr)/, 2],
  [/(2|two) ?(year|yr)?s? ?(to|but|and|or)? ?(less|more|under)? ?(than)? ?(4|four) ?(years|yr)/, 4],
  [/(under|less than|<|below|up to) ?(1|one|a) ?(year|yr)/, 'under-a-year'],
]

/**
 * The award level that a cell names: NCES's code, our own words, or the field's.
 * "Certificate" alone names none, and is no mistake.
 */
export function awardLevel(cell: string): Read<{ readonly level: Award; readonly written: string }> {
  const written = cell.trim()
  if (isUnknown(written)) return NOTHING
  const code = /^\d{1,2}$/.test(written) ? Number(written) : null
  if (code === 1) return rejected('award-level-split')
  if (code !== null) {
    const level = AWARD_LEVELS.find((each) => each === code)
    return level === undefined ? rejected('unknown-award-level') : value({ level, written: '' })
  }
  const said = plain(written)
  const level = LEVEL_OF.get(said) ?? LEVEL_WORDS.find(([pattern]) => pattern.test(said))?.[1] ?? 0
  return value({ level, written })
}

/** A text as it stands; what a spreadsheet would run as a formula is a text like any other. */
export function text(cell: string): Read<string> {
  const shown = cleanName(cell.replaceAll(/\s+/g, ' '), LONGEST_NAME + 1)
  // Longer names than any school has are something else.
  if (shown.length > LONGEST_NAME) return rejected('text-too-long')
  return isUnknown(shown) ? NOTHING : value(shown)
}
