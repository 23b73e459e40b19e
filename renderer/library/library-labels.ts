import type { Progress, ProviderMatch, SourceEntry } from '../../data/contract/library.ts'
import { count, dateFormat, percent, t, translate } from '../shared/translate.ts'

/** "2026-11-24" -> "Nov 24, 2026". */
export function dayWords(date: string): string {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }).format(time)
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** 20,480,000 -> "20 MB", as the file manager says. */
export function sizeWords(bytes: number): string {
  const power = Math.min(3, Math.max(0, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)))
  const unit = UNITS[power] ?? 'byte'
  return new Intl.NumberFormat(translate.locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}

/** "Reading: c2024_a.csv". */
export function phaseWords({ phase, file }: Progress): string {
  const doing = t(`library.phase.${phase}`)
  return file === null ? doing : t('library.work.file', { phase: doing, file })
}

/** Rows, rate and time left, as far as they are known. */
export function paceWords({ rows, rowsPerSecond, secondsLeft }: Progress): readonly string[] {
  return [
    ...(rows > 0 ? [t('library.work.rows', { rows: count(rows) })] : []),
    ...(rowsPerSecond > 0 ? [t('library.work.rate', { rate: count(Math.round(rowsPerSecond)) })] : []),
    ...(secondsLeft === null ? [] : [leftWords(secondsLeft)]),
  ]
}

function leftWords(seconds: number): string {
  return seconds < 90
    ? t('library.work.seconds', { seconds: Math.max(1, Math.round(seconds)) })
    : t('library.work.minutes', { minutes: Math.round(seconds / 60) })
}

/** What is read aloud: the phase, and each quarter, not every tick. */
export function spokenProgress({ phase, done }: Progress): string {
  return t('library.work.said', {
    phase: t(`library.phase.${phase}`),
    percent: percent(Math.floor(done * 4) / 4),
  })
}

/** "a guess, 0.82". */
export function matchWords({ match, score, byNumber, unknownNumber }: ProviderMatch): string {
  if (byNumber) return t('matches.byNumber')
  if (unknownNumber !== null) return t('matches.unknownNumber', { number: unknownNumber })
  return match === 'guess'
    ? t('matches.guess', {
        score: new Intl.NumberFormat(translate.locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }).format(score),
      })
    : t(`matches.${match}`)
}

/** In use first; then by publisher, title and the newest vintage, so that years of one publication stand together. */
export function orderSources(sources: readonly SourceEntry[]): readonly SourceEntry[] {
  const plain = ({ title }: SourceEntry) => title.replace(/\d/g, '')
  return sources.toSorted(
    (a, b) =>
      Number(a.supersededBy !== null) - Number(b.supersededBy !== null) ||
      a.publisher.localeCompare(b.publisher) ||
      plain(a).localeCompare(plain(b)) ||
      b.asOf.localeCompare(a.asOf),
  )
}

/** "2024", or the number of an edition, "30.1", as a person types it; null for what is neither. */
export function readYear(typed: string): string | null {
  const text = typed.trim()
  return /^((19|20)\d\d|\d{1,2}(\.\d)?)$/.test(text) ? text : null
}
