import { asName } from '../../../data/messages/said.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { escapeHtml as escape } from '../html-text.ts'
import { saidHtml } from '../html.ts'
import type { Handout, HandoutRow } from './handout.ts'
import type { HandoutJob } from './job.ts'
import { payPicture } from './pay-picture.ts'
import type { Step } from './steps.ts'
import type { HandoutStyler } from './styles.ts'

/** A hand-out as HTML, without a page around it. All text is escaped; nothing is loaded. */
export function handoutHtml(
  handout: Handout,
  { style, picture }: { readonly style: HandoutStyler; readonly picture: boolean },
  words: Translator,
): string {
  const { title, made, job, steps, meanings, exams, facts, foot } = handout
  const small = (text: string) => `<p${style('small')}>${text}</p>`
  const explained = [...meanings, ...exams]
  return [
    `<h1${style('title')}>${escape(title)}</h1>`,
    `<p${style('made')}>${escape(made)}</p>`,
    tableHtml(handout, style, words),
    `<div${style('beside')}>`,
    `<div${style('steps')}>${stepsHtml(steps, style, words)}</div>`,
    ...(job === null ? [] : [`<div${style('job')}>${jobHtml(job, picture, style, words)}</div>`]),
    '</div>',
    ...(explained.length === 0
      ? []
      : [small(`<b${style('name')}>${escape(words.t('handout.words'))}</b> ${escape(explained.join(' '))}`)]),
    ...(facts === '' ? [] : [small(escape(facts))]),
    ...(foot.length === 0 ? [] : [`<p${style('organisation')}>${foot.map(escape).join('<br>')}</p>`]),
  ].join('\n')
}

function tableHtml({ heads, rows }: Handout, style: HandoutStyler, words: Translator): string {
  const across = heads.map(({ program, institution, closed }, at) => {
    const named = saidHtml([asName(program)], words, '/&#8203;')
    const number = heads.length === 1 ? '' : `${at + 1}. `
    const shut = closed === null ? '' : `<br><span${style('closed')}>${escape(closed)}</span>`
    const school = `<span${style('school')}>${saidHtml([asName(institution)], words)}</span>`
    return `<th scope="col"${style('head')}>${number}${named}<br>${school}${shut}</th>`
  })
  return [
    `<table${style('table')}>`,
    `<thead><tr><td${style('corner')}></td>${across.join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => rowHtml(row, style, words)),
    '</tbody>',
    '</table>',
  ].join('\n')
}

/** What all of them say stands once, across. */
function rowHtml({ label, cells, same }: HandoutRow, style: HandoutStyler, words: Translator): string {
  const inside = (lines: (typeof cells)[number], between: string) =>
    lines.map((line) => saidHtml(line, words)).join(between)
  const said = same
    ? [`<td colspan="${cells.length}"${style('cell')}>${inside(same, ' ')}</td>`]
    : cells.map((lines) => `<td${style('cell')}>${inside(lines, '<br>')}</td>`)
  return `<tr><th scope="row"${style('label')}>${escape(label)}</th>${said.join('')}</tr>`
}

function jobHtml(
  { title, earn, lines, pay }: HandoutJob,
  picture: boolean,
  style: HandoutStyler,
  words: Translator,
): string {
  return [
    `<h2${style('section')}>${saidHtml(title, words)}</h2>`,
    ...earn.map((line) => `<p${style('line')}>${saidHtml(line, words)}</p>`),
    ...(pay && picture ? [pictureHtml(pay, style)] : []),
    ...(lines.length === 0
      ? []
      : [`<p${style('line')}>${lines.map((line) => saidHtml(line, words)).join(' ')}</p>`]),
  ].join('\n')
}

/** An image cannot run what is in it, and holds all that it shows. */
function pictureHtml(pay: NonNullable<HandoutJob['pay']>, style: HandoutStyler): string {
  const { svg, width, height } = payPicture(pay)
  const data = Buffer.from(svg).toString('base64')
  return `<p${style('line')}><img${style('picture')} src="data:image/svg+xml;base64,${data}" width="${width}" height="${height}" alt="${escape(pay.words.label)}"></p>`
}

function stepsHtml(steps: readonly Step[], style: HandoutStyler, words: Translator): string {
  const head = `<h2${style('section')}>${escape(words.t('handout.steps'))}</h2>`
  const items = steps.map(({ text, questions }) => {
    const asked = questions.map((question) => `<li>${escape(question)}</li>`).join('')
    const inside = asked === '' ? '' : `<ul${style('questions')}>${asked}</ul>`
    return `<li${style('step')}>${escape(text)}${inside}</li>`
  })
  return `${head}<ol${style('list')}>${items.join('')}</ol>`
}
