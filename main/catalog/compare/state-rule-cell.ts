import type { Cell } from '../../../data/contract/comparison.ts'
import type { Note, Provenance } from '../../../data/figures/figure.ts'
import { licenceRules, LOOKED_UP, stateRule } from '../../../data/rules/licence.ts'
import type { StateRule } from '../../../data/rules/state-rule.ts'
import type { ColumnModel } from './column-model.ts'

/** A state, and why it is this one. */
interface Where {
  readonly state: string
  /** Whether the person lives there, or only the school is there. */
  readonly of: 'home' | 'school'
}

/**
 * The state whose rule counts: a license is of where one works, which is where the person
 * lives as far as they told it, else where the school is. Null where nobody tells either.
 */
export function stateAsked({ context, resolved }: Pick<ColumnModel, 'context' | 'resolved'>): Where | null {
  const { state } = context.request.home
  if (state !== null) return { state, of: 'home' }
  const { state: ofSchool } = resolved.program
  return ofSchool === '' ? null : { state: ofSchool, of: 'school' }
}

/**
 * What the state asks of whoever works in the job that the program leads to: the one chosen,
 * else one of which rules were looked for. A code of `stateRule`, with the rule in its notes;
 * the law's citation is where its columns are.
 */
export function stateRuleCell(model: ColumnModel): Cell {
  const soc = occupationOf(model)
  if (soc === null && !model.isFieldKnown) return cell('not-looked-up', [{ code: 'field-not-known' }], [])
  return ruleCell(soc, stateAsked(model))
}

/**
 * What a state asks of whoever works in a job (SOC code).
 * @param soc null: none of which rules were looked for
 * @param where null: nobody says which state counts
 */
export function ruleCell(soc: string | null, where: Where | null): Cell {
  if (soc === null || !LOOKED_UP.includes(soc))
    return cell('not-looked-up', [{ code: 'state-rule-job-not-looked-up' }], [])
  if (!where) return cell('not-looked-up', [{ code: 'state-rule-state-not-told' }], [])
  const rule = stateRule(soc, where.state)
  const searched = licenceRules(soc)?.searched ?? []
  if (rule === null || rule === 'not-looked-up' || rule === 'no-source') {
    const found = searched.filter(({ quality }) => quality !== 'not-found')
    return cell(
      rule ?? 'not-looked-up',
      [
        rule === 'no-source'
          ? { code: 'no-licence-source' }
          : { code: 'state-rule-not-looked-up', params: { inState: where.state } },
        ...found.map(({ code }): Note => ({ code: `licence.searched.${code}` })),
      ],
      found.map(({ source }) => ({ source, columns: '' })),
    )
  }
  return cell(rule.asks, notesOf(rule, where), [{ source: rule.source, columns: rule.law }])
}

/** The job chosen, where the program leads to it; else one whose rules were looked for. */
function occupationOf({ context, occupations }: ColumnModel): string | null {
  const chosen = context.occupation?.soc
  if (chosen !== undefined && occupations.includes(chosen)) return LOOKED_UP.includes(chosen) ? chosen : null
  return LOOKED_UP.find((soc) => occupations.includes(soc)) ?? null
}

function notesOf({ id, law, inForce, quality }: StateRule, { state, of }: Where): Note[] {
  return [
    { code: id },
    { code: `state-rule-of-${of}`, params: { inState: state } },
    ...(law === '' ? [] : [{ code: 'state-rule-law', params: { law } }]),
    inForce === null
      ? { code: 'licence.inForce.unknown' }
      : { code: 'licence.inForce', params: { since: inForce } },
    { code: `licence.sure.${quality}` },
  ]
}

function cell(code: string, notes: readonly Note[], provenance: readonly Provenance[]): Cell {
  const isKnown = code !== 'not-looked-up' && code !== 'no-source'
  return {
    kind: 'category',
    words: 'stateRule',
    code,
    figure: { status: isKnown ? 'known' : 'not-reported', value: isKnown ? 1 : null, provenance, notes },
  }
}
