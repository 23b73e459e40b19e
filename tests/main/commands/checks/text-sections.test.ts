import { expect, test } from 'vitest'
import { markdownSections } from '../../../../main/commands/checks/text-sections.ts'

test('a Markdown file is graded by its headings, without what is not read as text', () => {
  const markdown = [
    '# Help',
    'Find a [program](find.md) that',
    'is *near* you.',
    '',
    '### A lower heading',
    '- One `field`',
    '- Two',
    '',
    '## Table',
    '| Sign | Meaning |',
    '| ---- | ------- |',
    '| ~ | about |',
    '```sh',
    '# not a heading',
    '```',
    '## Empty',
  ].join('\n')
  const [whole, ...sections] = markdownSections('docs/help/find.md', markdown)
  expect(whole).toEqual({
    name: 'docs/help/find.md',
    text: sections.map(({ text }) => text).join('\n'),
  })
  expect(sections.map(({ name }) => name)).toEqual(['docs/help/find.md, Help', 'docs/help/find.md, Table'])
  const lines = sections.map(({ text }) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  )
  expect(lines).toEqual([
    ['Find a program that is near you.', 'One field', 'Two'],
    ['Sign', 'Meaning', '~', 'about'],
  ])
})
