import { describe, expect, it } from 'vitest'
import { readHelp } from '../../../build/help-pages.ts'
import { compileHelp } from '../../../build/help/compile.ts'
import { FIELDS } from '../../../data/fields/catalogue.ts'
import { signsOfFigure, SIGNS } from '../../../data/format/signs.ts'
import { translator } from '../../../data/messages/translate.ts'
import { EXAMPLES } from '../../../renderer/help/examples.ts'
import { SCREEN_PAGES } from '../../../renderer/shared/help.svelte.ts'

const words = translator('en')
const pages = readHelp()
const page = (id: string) => pages.find((each) => each.id === id)

/** Help of one page, with the contents that it needs. */
const compile = (text: string) =>
  compileHelp(
    new Map([
      ['index', '# Contents\n\n[](page.md)\n'],
      ['page', text],
    ]),
    words,
  )

describe('the pages of help', () => {
  it('have an entry of every field and every sign, once', () => {
    const entries = page('fields')?.sections.flatMap(({ facts }) => (facts ? [facts.field] : []))
    expect(entries?.toSorted()).toEqual(FIELDS.map(({ id }) => id).toSorted())
    const signs = page('signs')?.sections.flatMap(({ sign }) => (sign ? [sign] : []))
    expect(signs?.toSorted()).toEqual([...SIGNS].sort())
  })

  it('have one for each screen', () => {
    expect(SCREEN_PAGES.filter((id) => !page(id))).toEqual([])
  })

  it('have a text under each entry, and facts from what the program goes by', () => {
    for (const { id, sections } of pages)
      for (const section of sections.filter(({ facts, sign }) => facts || sign))
        expect(section.blocks, `${id}: ${section.heading}`).not.toEqual([])
    const facts = page('fields')?.sections.find(({ id }) => id === 'tuitionAndFees')?.facts
    expect(facts).toMatchObject({ unit: 'US dollars', partOf: 'Cost to finish', told: null })
    expect(facts?.sources.map(({ status, titles }) => [status, titles[0]])).toEqual([
      ['known', 'IPEDS student charges by program'],
      ['filled in by the agency', 'IPEDS student charges by program'],
      ['estimated', 'IPEDS student charges by academic year'],
    ])
    expect(facts?.rules).toEqual([words.t('rule.tuition-by-level-years')])
    expect(facts?.signs).toContain('estimated')
    const grants = page('fields')?.sections.find(({ id }) => id === 'grants')?.facts
    expect(grants).toMatchObject({ sources: [], told: words.t('note.only-told') })
  })

  it('draw each sign by an example that shows it', () => {
    for (const sign of SIGNS) {
      const figure = EXAMPLES[sign]
      if (figure) expect(signsOfFigure(figure), sign).toContain(sign)
    }
  })
})

describe('a page of help', () => {
  it('says controls in the words of the screens, and links with the titles of what they lead to', () => {
    const [, made] = compile('# Page\n\nPress **{home.show}**. See [](index.md) and [](#a-b).\n\n## A b\n')
    expect(made?.sections[0]?.blocks).toEqual([
      {
        kind: 'paragraph',
        parts: [
          { kind: 'text', text: 'Press ' },
          { kind: 'control', text: words.t('home.show') },
          { kind: 'text', text: '. See ' },
          { kind: 'link', text: 'Contents', page: 'index', section: '' },
          { kind: 'text', text: ' and ' },
          { kind: 'link', text: 'A b', page: 'page', section: 'a-b' },
          { kind: 'text', text: '.' },
        ],
      },
    ])
  })

  it.each([
    ['a link leads nowhere', '[here](gone.md)'],
    ['a link leads nowhere', '[here](index.md#gone)'],
    ['a link leads nowhere', '[here](#gone)'],
    ['a link leads nowhere', '[](field:months)'],
    ['a link leaves help', '[here](https://example.org/)'],
    ['a link leaves help', '[here](javascript:alert(1))'],
    ['there is no such field', '[](field:gone)'],
    ['there is no such sign', '[](sign:gone)'],
    ['bold text is no {message.id}', 'Press **Show programs**.'],
    ['there is no such message', 'Press **{home.gone}**.'],
    ['this message holds a number or a name', '**{nav.compareCount}**'],
    ['help has no room for html', 'a <b onclick="x()">b</b>'],
    ['help has no room for html', '<script>alert(1)</script>'],
    ['help has no room for image', '![a](b.png)'],
    ['help has no room for code', '```\ncode\n```'],
    ['a heading stands twice', '## One\n\n## One'],
    ['a heading is of a fourth level', '#### One'],
    ['it does not begin with its title', null],
  ])('is refused where %s: %s', (what, text) => {
    expect(() => compile(text === null ? 'No title\n' : `# Page\n\n${text}\n`)).toThrow(
      `docs/help/page.md: ${what}`,
    )
  })

  it('is refused where the contents do not lead to it', () => {
    const texts = new Map([
      ['index', '# Contents\n'],
      ['lost', '# Lost\n'],
    ])
    expect(() => compileHelp(texts, words)).toThrow('index.md does not link to lost.md')
  })
})
