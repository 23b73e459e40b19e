import type { Figure, Note, Source } from '../figures/figure.ts'

/** What one source of several says, for words (`note.other-side`): its date and how sure it is. Money, in dollars. */
export function sideNote(
  { value, high, status, provenance }: Figure,
  sources: Readonly<Record<string, Source>>,
): Note {
  const source = sources[provenance[0]?.source ?? '']
  const low = (value ?? 0) / 100
  return {
    code: 'other-side',
    params: {
      source: source?.title ?? '',
      asOf: source?.asOf ?? '',
      status,
      span: high === undefined ? 'one' : 'band',
      low,
      high: high === undefined ? low : high / 100,
    },
  }
}
