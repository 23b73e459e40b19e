import type { ExportTexts } from '../../../data/contract/export.ts'
import { inertCopies } from '../../../data/format/formula-cells.ts'
import { textOf } from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import type { Handout } from './handout.ts'
import { handoutHtml } from './html.ts'
import { inline } from './styles.ts'

/** A hand-out for a clipboard: mail programs show no drawings, and its sentences say what is in one. */
export function handoutTexts(given: Handout, words: Translator): Pick<ExportTexts, 'html' | 'text'> {
  const handout = inertCopies(given)
  const inside = handoutHtml(handout, { style: inline, picture: false }, words)
  return { html: `<div${inline('body')}>\n${inside}\n</div>\n`, text: plain(handout, words) }
}

function plain(
  { title, made, heads, rows, job, steps, meanings, exams, facts, foot }: Handout,
  words: Translator,
): string {
  const programs = heads.map(({ program, institution, closed }, at) => {
    const name = heads.length === 1 ? program : words.t('handout.head', { number: String(at + 1), program })
    const lines = rows.map(({ label, cells }) => `${label}: ${(cells[at] ?? []).map(textOf).join('. ')}`)
    return [name, institution, ...(closed === null ? [] : [closed]), ...lines].join('\n')
  })
  const numbered = steps.flatMap(({ text, questions }, at) => [
    `${at + 1}. ${text}`,
    ...questions.map((question) => `   • ${question}`),
  ])
  const explained = [...meanings, ...exams]
  const parts = [
    [title, made].join('\n'),
    ...programs,
    ...(job === null ? [] : [[textOf(job.title), ...[...job.earn, ...job.lines].map(textOf)].join('\n')]),
    [words.t('handout.steps'), ...numbered].join('\n'),
    ...(explained.length === 0 ? [] : [`${words.t('handout.words')} ${explained.join(' ')}`]),
    ...(facts === '' ? [] : [facts]),
    ...(foot.length === 0 ? [] : [foot.join('\n')]),
  ]
  return `${parts.join('\n\n')}\n`
}
