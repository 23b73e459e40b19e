import type { CredentialVerdict, Comparison, Verdict } from '../../../data/contract/comparison.ts'
import { rowOf } from '../../../data/ranking/cell-order.ts'
import type { Note } from '../../../data/figures/figure.ts'
import { TOPICS, type Topic } from '../../../data/rules/credential.ts'
import { credentialOf } from '../../../data/rules/credentials.ts'
import { ladderFrom, type Step } from '../../../data/rules/ladder.ts'
import { VERDICTS } from '../../shared/comparison/verdicts.ts'

/** The exams of a comparison, arranged for reading. */

/** One credential over all columns; null where a program's field does not lead to its occupations. */
export interface ExamRow {
  readonly credential: string
  readonly verdicts: readonly (CredentialVerdict | null)[]
  /** Of the job, but no program's field of study teaches for it. */
  readonly isFurther: boolean
}

/** Exams of one topic, in the order of the product's table. */
export interface ExamTopic {
  readonly topic: Topic
  readonly rows: readonly ExamRow[]
}

/** Programs whose graduates hear the same verdict for the same reasons. */
export interface Alike {
  readonly verdict: Verdict
  readonly reasons: readonly Note[]
  readonly columns: readonly number[]
}

/** Every credential of the occupations of the compared programs, and the one that cost follows. */
export function examRows(comparison: Comparison): readonly ExamRow[] {
  const { credential, credentials, programs } = comparison
  const ids =
    credential === null || credentials.includes(credential) ? credentials : [...credentials, credential]
  const cells = rowOf(comparison, 'maySit')?.cells ?? []
  return ids.map((id) => {
    const verdicts = programs.map((_, column) => {
      const cell = cells[column]
      if (cell?.kind !== 'verdicts') return null
      return cell.verdicts.find(({ credential: of }) => of === id) ?? null
    })
    return {
      credential: id,
      verdicts,
      isFurther: verdicts.every((one) => one === null || one.isFurther === true),
    }
  })
}

export function byTopic(rows: readonly ExamRow[]): readonly ExamTopic[] {
  return TOPICS.map((topic) => ({
    topic,
    rows: rows.filter(({ credential }) => credentialOf(credential)?.topic === topic),
  })).filter(({ rows: some }) => some.length > 0)
}

/** What is open comes first; of one verdict by the first program that has it. */
export function alike({ verdicts }: ExamRow): readonly Alike[] {
  const groups = new Map<string, Alike & { readonly columns: number[] }>()
  verdicts.forEach((one, column) => {
    if (!one) return
    const { verdict, reasons } = one
    const key = JSON.stringify([verdict, reasons])
    const group = groups.get(key)
    if (group) group.columns.push(column)
    else groups.set(key, { verdict, reasons, columns: [column] })
  })
  const all = [...groups.values()]
  return VERDICTS.flatMap((verdict) => all.filter((group) => group.verdict === verdict))
}

/** The same whatever the reasons are. */
export function byVerdictOf({ verdicts }: ExamRow): readonly Omit<Alike, 'reasons'>[] {
  return VERDICTS.map((verdict) => ({
    verdict,
    columns: verdicts.flatMap((one, column) => (one?.verdict === verdict ? [column] : [])),
  })).filter(({ columns }) => columns.length > 0)
}

/** Where a ladder stands, and what it opens: credentials that take the same stand together. */
export interface Rung {
  readonly from: string
  readonly next: readonly (Omit<Step, 'from' | 'to'> & { readonly to: readonly string[] })[]
}

/** From the credentials in view; those that the person holds come first, since that is where they stand. */
export function rungs(credentials: readonly string[], held: readonly string[]): readonly Rung[] {
  const steps = ladderFrom([...held, ...credentials])
  const all = [...new Set(steps.map(({ from }) => from))]
  const ordered = [...all.filter((id) => held.includes(id)), ...all.filter((id) => !held.includes(id))]
  return ordered.map((from) => {
    const next = new Map<string, Rung['next'][number] & { readonly to: string[] }>()
    for (const { from: at, to, takes, source, quality } of steps) {
      if (at !== from) continue
      // The credential's own name in a demand is no difference.
      const key = JSON.stringify([takes.map(({ code }) => code), source, quality])
      const found = next.get(key)
      if (found) found.to.push(to)
      else next.set(key, { to: [to], takes, source, quality })
    }
    return { from, next: [...next.values()] }
  })
}
