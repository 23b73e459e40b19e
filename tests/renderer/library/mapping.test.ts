import { describe, expect, it } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { OwnPreview, OwnTable } from '../../../data/contract/own.ts'
import { MappingAssistant } from '../../../renderer/library/mapping.svelte.ts'
import { scripted, type Script } from '../support/scripted.ts'

const TABLE: OwnTable = {
  id: 'table-0001',
  name: 'My list',
  sheets: ['Programs', 'Notes'],
  sheet: 'Programs',
  rows: 2,
  origin: 'guessed',
  aboutJobs: null,
  answers: [],
  columns: [
    { heading: 'Course', samples: ['Coding'], guess: 'program', because: 'name', filled: 2, left: null },
    { heading: 'School', samples: ['ACC'], guess: 'institution', because: 'name', filled: 2, left: null },
    { heading: '', samples: ['78702'], guess: 'zip', because: 'content', filled: 2, left: null },
    { heading: 'Contact', samples: [], filled: 0, guess: null, because: null, left: { code: 'empty' } },
  ],
}

const preview = (taken: number, problems: OwnPreview['problems'] = []): OwnPreview => ({
  fields: [{ id: 'program', required: true }],
  problems,
  rows: [],
  taken,
  tallies: [],
  rejected: 0,
  firstRejects: [],
  olderCodes: { count: 0, first: [] },
  matched: { exact: 0, guess: 0, none: 0 },
})

/** As the program does: without a program's name there is nothing to take. */
const script: Script = {
  'own.open': ({ ...source }) =>
    'sheet' in source && source.sheet ? { ...TABLE, sheet: source.sheet } : TABLE,
  'own.preview': ({ mapping }) =>
    mapping.includes('program') ? preview(2) : preview(0, [{ code: 'missing', field: 'program' }]),
  'own.import': ({ name }) => ({
    list: { id: 'own:1', name, file: 'list.csv', importedOn: '2026-11-24', programs: 2 },
    rejected: 0,
  }),
}

const file = { from: 'file', file: 'abcdefgh', sheet: null } as const

async function opened(more: Script = {}) {
  const { send, calls } = scripted({ ...script, ...more })
  const assistant = new MappingAssistant(send, file)
  await assistant.open()
  return { assistant, calls }
}

describe('opening a table', () => {
  it('begins with what was guessed, and shows what comes of it', async () => {
    const { assistant, calls } = await opened()
    expect(calls.map(({ name }) => name)).toEqual(['own.open', 'own.preview'])
    expect(calls[1]?.input).toEqual({
      table: TABLE.id,
      mapping: ['program', 'institution', 'zip', null],
      answers: [null, null, null, null],
    })
    expect([assistant.name, assistant.isReady, assistant.working]).toEqual(['My list', true, false])
    expect([0, 1, 2, 3].map((at) => assistant.because(at))).toEqual(['name', 'name', 'content', null])
  })

  it('opens another sheet anew', async () => {
    const { assistant, calls } = await opened()
    await assistant.open('Notes')
    expect(calls[2]?.input).toEqual({ from: 'file', file: 'abcdefgh', sheet: 'Notes' })
    expect(assistant.table?.sheet).toBe('Notes')
  })

  it('takes pasted text as it is', async () => {
    const { send, calls } = scripted(script)
    await new MappingAssistant(send, { from: 'paste', text: 'a\tb' }).open()
    expect(calls[0]?.input).toEqual({ from: 'paste', text: 'a\tb' })
  })

  it('lets it go where the person leaves, while it is opened too', async () => {
    const { assistant, calls } = await opened()
    assistant.leave()
    expect(calls.at(-1)).toEqual({ name: 'own.stop', input: { table: TABLE.id } })

    const opening = Promise.withResolvers<never>()
    const stopped = scripted({ ...script, 'own.open': () => opening.promise })
    const early = new MappingAssistant(stopped.send, file)
    const done = early.open()
    early.leave()
    opening.reject(new PathwiseError('import-none'))
    await done
    expect(stopped.calls.at(-1)).toEqual({ name: 'own.stop', input: { table: null } })
    // Whoever left needs no words about it.
    expect(early.failure).toBeNull()
  })

  it('says why where it cannot be opened', async () => {
    const { assistant } = await opened({
      'own.open': () => {
        throw new PathwiseError('file-unreadable', { file: 'list.csv' })
      },
    })
    expect(assistant.failure).toEqual({ code: 'file-unreadable', params: { file: 'list.csv' } })
    expect([assistant.table, assistant.working, assistant.isReady]).toEqual([null, false, false])
  })
})

describe('choosing a field', () => {
  it('takes it from the column that had it', async () => {
    const { assistant } = await opened()
    await assistant.choose(3, 'zip')
    expect(assistant.mapping).toEqual(['program', 'institution', null, 'zip'])
    expect([2, 3].map((at) => assistant.because(at))).toEqual(['you', 'you'])
    await assistant.choose(2, 'zip')
    expect(assistant.because(2)).toBe('content')
  })

  it('of a price leaves the others there: they are added up', async () => {
    const { assistant } = await opened()
    await assistant.choose(2, 'tuitionAndFees')
    await assistant.choose(3, 'tuitionAndFees')
    expect(assistant.mapping).toEqual(['program', 'institution', 'tuitionAndFees', 'tuitionAndFees'])
  })

  it('keeps what was answered of a column, and begins with what was answered last time', async () => {
    const { assistant, calls } = await opened({
      'own.open': () => ({ ...TABLE, answers: [null, null, { zero: 'free' }] }),
    })
    await assistant.answer(3, { unit: 'weeks' })
    await assistant.choose(3, 'months')
    expect(calls.at(-1)?.input).toMatchObject({ answers: [null, null, { zero: 'free' }, { unit: 'weeks' }] })
  })

  it('that is needed stands in the way while it is missing', async () => {
    const { assistant } = await opened()
    await assistant.choose(0, null)
    expect([assistant.isReady, assistant.preview?.problems]).toEqual([
      false,
      [{ code: 'missing', field: 'program' }],
    ])
  })

  it('shows the newest choice, whichever answer comes last', async () => {
    const waiting: ((value: OwnPreview) => void)[] = []
    let isSlow = false
    const { assistant } = await opened({
      'own.preview': () =>
        isSlow ? new Promise<OwnPreview>((resolve) => waiting.push(resolve)) : preview(2),
    })
    isSlow = true
    const first = assistant.choose(3, 'city')
    const second = assistant.choose(3, 'state')
    waiting[1]!(preview(22))
    waiting[0]!(preview(11))
    await Promise.all([first, second])
    expect(assistant.preview?.taken).toBe(22)
  })
})

describe('the import', () => {
  it('goes with the name and the choices', async () => {
    const { assistant, calls } = await opened()
    assistant.name = '  Spring  '
    expect(await assistant.import()).toMatchObject({ list: { name: 'Spring', programs: 2 } })
    expect(calls.at(-1)?.input).toEqual({
      table: TABLE.id,
      mapping: ['program', 'institution', 'zip', null],
      answers: [null, null, null, null],
      name: 'Spring',
    })
  })

  it('needs a name', async () => {
    const { assistant } = await opened()
    assistant.name = ' '
    expect(assistant.isReady).toBe(false)
  })

  it('is made once, and says why it failed', async () => {
    const { assistant } = await opened({
      'own.import': () => {
        throw new PathwiseError('own-full')
      },
    })
    expect(await Promise.all([assistant.import(), assistant.import()])).toEqual([null, null])
    expect(assistant.failure?.code).toBe('own-full')
    expect(assistant.isImporting).toBe(false)
  })
})
