import { POINTS, SECTIONS } from '../../../data/guides/points.ts'
import type { Guide } from '../../../data/guides/guide.ts'

/** A part of a text as it is graded: sentences and entries of lists, a line each at least. */
export interface TextSection {
  /** "data/guides/en/29-2072.ts, exams". */
  readonly name: string
  readonly text: string
}

export function guideSections(file: string, { paragraphs }: Guide): TextSection[] {
  return SECTIONS.map((section) => ({
    name: `${file}, ${section}`,
    text: paragraphs
      .filter(({ id }) => POINTS[id] === section)
      .flatMap(({ text, items = [] }) => [...text, ...items])
      .join('\n'),
  })).filter(({ text }) => text !== '')
}

/** A Markdown file whole, and by its headings of the first two levels; neither headings nor code are graded. */
export function markdownSections(file: string, markdown: string): TextSection[] {
  const sections: { name: string; lines: string[] }[] = []
  for (const line of markdown.replaceAll(/^(```|~~~)[^]*?^\1.*$/gm, '').split(/\r?\n/)) {
    const [, heading] = /^##? (.*)$/.exec(line) ?? []
    const last = sections.at(-1)
    if (heading !== undefined || !last) {
      sections.push({
        name: `${file}, ${heading ?? 'beginning'}`,
        lines: heading === undefined ? [line] : [],
      })
    } else last.lines.push(line)
  }
  const parts = sections
    .map(({ name, lines }) => ({ name, text: plain(joined(lines)) }))
    .filter(({ text }) => text.trim() !== '')
  return parts.length > 1 ? [{ name: file, text: parts.map(({ text }) => text).join('\n') }, ...parts] : parts
}

/** Lines of one paragraph are one text; an entry of a list or a row of a table begins a line of its own. */
function joined(lines: readonly string[]): string {
  return lines
    .filter((line) => !/^#+ /.test(line))
    .map((line) => (/^\s*([-*+|>]|\d+\.\s|$)/.test(line) ? `\n${line}` : ` ${line.trim()}`))
    .join('')
}

const plain = (markdown: string): string =>
  markdown
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*\|?[\s:|-]+\|?\s*$/gm, '')
    .replaceAll(/^\s*([-*+>]|\d+\.)\s+/gm, '')
    .replaceAll('|', '\n')
    .replaceAll(/<[^>]*>|[`*_]/g, '')
