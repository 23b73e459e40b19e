import fc from 'fast-check'
import Database from 'better-sqlite3'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from 'vitest'
import readXlsxFile from 'read-excel-file/node'
import packageJson from '../../../package.json' with { type: 'json' }
import {
  CALL_NAMES,
  type CallName,
  type Handlers,
  type Input,
  type Result,
} from '../../../data/contract/contract.ts'
import type { Delivery, ExportDocument, Printed } from '../../../data/contract/export.ts'
import { DEFAULT_PLAN } from '../../../data/comparison-state.ts'
import type { OwnTable } from '../../../data/contract/own.ts'
import { ERROR_CODES, PathwiseError } from '../../../data/contract/errors.ts'
import { generationPlaces } from '../../../main/catalog/generations.ts'
import { openCatalogClient, type CatalogClient } from '../../../main/catalog/client.ts'
import { writeShippedCatalog } from '../../support/shipped-catalog.ts'
import type { Library } from '../../../main/import/library.ts'
import { fingerprintOf } from '../../../main/channel/fingerprint.ts'
import { organizationFileOf } from '../../../main/channel/organization-file.ts'
import { makeKeys } from '../../../main/channel/root-keys.ts'
import { openOrganization } from '../../../main/api/open-organization.ts'
import { openLibrary } from '../../../main/api/open-library.ts'
import { openPerson } from '../../../main/person/open-person.ts'
import { createPersonSession, type PersonSession } from '../../../main/person/private-session.ts'
import { createStore } from '../../../main/person/store.ts'
import type { PrintPage } from '../../../main/export/print-page.ts'
import type { Host } from '../../../main/api/host.ts'
import { dispatch } from '../../../main/api/dispatch.ts'
import { createHandlers } from '../../../main/api/handlers.ts'
import { StagedFiles } from '../../../main/storage/staged-files.ts'
import { programs } from '../person/support/programs.ts'
import { HOSTILE, NO_CALLS, REFUSED } from '../support/hostile.ts'
import { SHIPPED } from '../../support/catalog-counts.ts'

/** What every object has, before anything hostile came. */
const BEFORE = Object.getOwnPropertyNames(Object.prototype).sort()

/** Stands at the far end: takes what the program hands over and keeps it. */
class KeepingHost implements Host {
  readonly kind = 'preview'
  readonly delivered: ExportDocument[] = []
  readonly printed: PrintPage[] = []
  readonly opened: string[] = []
  /** What the next delivery or link meets. */
  trouble: unknown = null

  clear(): void {
    for (const kept of [this.delivered, this.printed, this.opened]) kept.length = 0
    this.trouble = null
  }

  async deliver(document: ExportDocument): Promise<Delivery> {
    if (this.trouble) throw this.trouble
    this.delivered.push(document)
    return { outcome: 'download', url: '/download/1', name: document.name }
  }

  async print(page: PrintPage): Promise<Printed> {
    if (this.trouble) throw this.trouble
    this.printed.push(page)
    return { outcome: 'page', url: '/print/1' }
  }

  savePdf(page: PrintPage): Promise<Printed> {
    return this.print(page)
  }

  async openLink(url: string): Promise<void> {
    if (this.trouble) throw this.trouble
    this.opened.push(url)
  }
}

let folder: string
let catalogClient: CatalogClient
let person: PersonSession
const host = new KeepingHost()
let handlers: Handlers
/** Made once: each making tells the catalog's worker of the person's lists, and a thousand of them would wait in line. */
let usual: Handlers
let staging: StagedFiles
let library: Library
/** Files that the host took in, a table that was opened of what was pasted, and the case that is open. */
let staged: string
let stagedCase: string
let stagedOrganization: string
/** Of the keys of that organization. */
let fingerprint: string
let open: number
let opened: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pathwise-program-'))
  writeShippedCatalog(join(folder, 'catalog.db'))
  catalogClient = openCatalogClient(generationPlaces(join(folder, 'catalog.db'), folder))
  person = await openPerson(join(folder, 'data'))
  staging = new StagedFiles()
  const places = { catalogFile: join(folder, 'catalog.db'), dataDir: folder }
  library = openLibrary(places, { catalogClient, person, staging })
  usual = withPerson(person)
  const { root } = await makeKeys(join(folder, 'keys'), { now: new Date() })
  const organization = organizationFileOf({ name: 'Board', address: join(folder, 'nowhere') }, root.toJSON())
  writeFileSync(join(folder, 'Board.pathwise-org'), JSON.stringify(organization))
  fingerprint = fingerprintOf(organization.root)
})
afterAll(async () => {
  await library.close()
  person.close()
  await catalogClient.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  host.clear()
  handlers = usual
})

/** What honest inputs speak of. */
async function takeIn(): Promise<void> {
  const list = join(folder, 'list.csv')
  writeFileSync(list, LIST)
  staged = (await staging.take(list)).id
  const file = join(folder, 'Client A.pathwise')
  writeFileSync(file, CASE)
  stagedCase = (await staging.take(file)).id
  stagedOrganization = (await staging.take(join(folder, 'Board.pathwise-org'))).id
  open = person.state().case.id
  const table = (await value('own.open', { from: 'paste', text: LIST })) as OwnTable
  opened = table.id
}

const CASE = JSON.stringify({
  format: 'pathwise-case',
  version: 1,
  savedAt: '2026-11-25T12:00:00.000Z',
  name: 'Client A',
  options: { programs: programs(1) },
})
const LIST = 'Program,School,Tuition\nMedical coding,Our Own College,5900\n'

const withPerson = (person: PersonSession): Handlers =>
  createHandlers({
    catalogClient,
    library,
    organization: openOrganization({ catalogFile: join(folder, 'catalog.db'), dataDir: folder }, library, {}),
    person,
    staging,
    host,
  })

/** An answer that must be one; its value. */
async function value(name: CallName, input: unknown): Promise<unknown> {
  const answer = await dispatch(handlers, name, input)
  expect(answer).toMatchObject({ ok: true })
  return answer.ok ? answer.value : undefined
}

async function code(name: unknown, input: unknown): Promise<string> {
  const answer = await dispatch(handlers, name, input)
  return answer.ok ? 'answered' : answer.code
}

/** What is written to stderr meanwhile; kept out of the report of the tests. */
function stderr(): () => string {
  const spy = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => spy.mockRestore())
  return () => spy.mock.calls.flat().map(String).join(' ')
}

/** As a screen hands it over. */
const CHART = {
  title: 'Pay',
  svg: '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h3v2z"/></svg>',
  width: 300,
  height: 200,
}

/** One honest input for each call; a call added to the contract does not compile without one. */
const honest = (): { readonly [N in CallName]: Input<N> } => ({
  'app.info': {},
  'app.openLink': { url: 'https://nces.ed.gov/ipeds/use-the-data' },
  'find.query': { text: 'medical coding', facets: { state: ['TX'] }, ranges: { months: { max: 24 } } },
  'find.counts': { place: { kind: 'zip', zip: '43215' }, radius: 30, nearOrOnline: true },
  'places.find': { text: 'Columbus, Ohio' },
  'places.get': { place: { kind: 'city', city: 'Columbus', state: 'OH' } },
  'occupations.list': {},
  'occupations.find': { text: 'coder' },
  'occupations.get': { soc: '29-2072' },
  'occupations.guide': { soc: '29-2072' },
  'jobs.compare': { jobs: ['29-2072', '31-9092'], area: 'US', home: { state: 'OH', zip: '43215' } },
  'export.jobs': { jobs: ['29-2072', '31-9092'], to: 'csv' },
  'export.jobsText': { jobs: ['29-2072', '31-9092'] },
  'compare.table': { programs: programs(1) },
  'compare.changes': { programs: programs(1), figuresOf: 'an-older-one' },
  'compare.peers': { programs: programs(1) },
  'compare.places': { programs: programs(1), home: { state: 'OH', zip: '43215' } },
  'cases.list': {},
  'cases.create': { name: 'Client A' },
  'cases.open': { id: open },
  'cases.rename': { id: open, name: 'Client B' },
  'cases.duplicate': { id: open, name: 'Client C' },
  'cases.archive': { id: open, archived: true },
  'cases.delete': { id: open },
  'cases.close': { id: open },
  'cases.forget': { id: open },
  'cases.private': { on: true },
  'cases.save': { id: open },
  'cases.read': { file: stagedCase },
  'cases.keepSnapshot': { id: open },
  'cases.snapshot': {},
  'cases.changes': { programs: programs(1) },
  'export.csv': { programs: programs(1), layout: 'rows' },
  'export.package': { programs: programs(2) },
  'export.picture': {
    name: 'Pay',
    kind: 'svg',
    bytes: btoa('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
  },
  'export.xlsx': { programs: programs(2), source: true, notes: true },
  'export.text': { programs: programs(2) },
  'export.pdf': { programs: programs(2), charts: [CHART] },
  'export.print': { programs: programs(2) },
  'export.handout': { programs: programs(2), to: 'printer' },
  'export.handoutText': { programs: programs(2) },
  'person.get': {},
  'person.changeComparison': { case: open, programs: programs(1), baseline: programs(1)[0] },
  'person.keepDraft': { case: open, box: 'note:|', text: 'half' },
  'person.keepSearch': { case: open, search: { text: 'coding', radius: 30, nearOrOnline: true } },
  'saved.list': {},
  'saved.save': { name: 'Coding', search: { text: 'coding' }, case: open },
  'saved.rename': { id: 1, name: 'Coding, all' },
  'saved.open': { id: 1 },
  'saved.remove': { id: 1 },
  'person.changeSettings': { theme: 'dark' },
  'person.undo': { id: open },
  'person.redo': { id: open },
  'library.state': {},
  'library.recognise': { files: [staged] },
  'library.read': { files: [staged] },
  'library.remove': { dataset: 'ipeds-hd-2024' },
  'library.commit': {},
  'library.cancel': {},
  'library.undo': {},
  'library.redo': {},
  'library.saveRejects': {},
  'library.stopRecognising': {},
  'own.stop': { table: null },
  'library.release': { files: [staged] },
  'organization.state': {},
  'organization.look': { file: stagedOrganization },
  'organization.join': { file: stagedOrganization, fingerprint },
  'organization.leave': {},
  'organization.check': {},
  'organization.publish': {},
  'organization.cancel': {},
  'matches.list': {},
  'matches.decide': { provider: 'own:1:our own college|', unitid: 100654 },
  'institutions.find': { text: 'Alabama A & M' },
  'find.map': { facets: { state: ['OH'] }, chosen: ['100654-51.0706-5'] },
  'own.open': { from: 'paste', text: LIST },
  'own.preview': { table: opened, mapping: ['program', 'institution', 'tuitionAndFees'] },
  'own.import': { table: opened, mapping: ['program', 'institution', 'tuitionAndFees'], name: 'Ours' },
  'own.programs': { list: 'own:1' },
  'own.remove': { list: 'own:1' },
  'updates.state': {},
  'updates.check': {},
  'updates.download': {},
  'updates.cancel': {},
  'updates.install': {},
  'updates.daily': { on: true },
})

/** Calls that are honest and still have nothing to do here: what shipped cannot be removed, and nothing waits. */
const NOTHING_TO_DO: Partial<Record<CallName, string>> = {
  'library.remove': 'invalid-input',
  'library.commit': 'import-none',
  // A host without updates, as the preview is one.
  'updates.check': 'updates-off',
  'updates.download': 'updates-off',
  'updates.cancel': 'updates-off',
  'updates.install': 'updates-off',
  'updates.daily': 'updates-off',
  // It was left just before, and this host asks for no folders.
  'organization.check': 'organization-none',
  'organization.publish': 'not-allowed',
}

describe('every call', () => {
  beforeEach(takeIn)
  afterEach(() => library.cancel())

  test('has a handler, and there is no other', () => {
    expect(Object.keys(handlers).sort()).toEqual([...CALL_NAMES].sort())
  })

  test.each(CALL_NAMES)('%s answers an honest input', async (name) => {
    const code = NOTHING_TO_DO[name]
    expect(await dispatch(handlers, name, honest()[name])).toMatchObject(
      code === undefined ? { ok: true } : { ok: false, code },
    )
  })

  test.each(CALL_NAMES)('%s answers with what can cross a bridge', async (name) => {
    const answer = await dispatch(handlers, name, honest()[name])
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    expect(structuredClone(answer)).toEqual(answer)
  })
})

describe('hostile input', () => {
  // One test a call: a title for each of a thousand pairs would bury every other.
  test.each(CALL_NAMES)('of every kind is refused by %s, and changes nothing', async (name) => {
    const before = person.state()
    for (const [what, input] of HOSTILE) {
      expect(await dispatch(handlers, name, input), what).toMatchObject({ ok: false, code: 'invalid-input' })
      expect(person.state(), what).toEqual(before)
      expect([...host.delivered, ...host.printed, ...host.opened], what).toEqual([])
      expect(({} as Record<string, unknown>)['polluted'], what).toBeUndefined()
    }
  })

  test.each(REFUSED)('%s refuses %j', async (name, input) => {
    const before = person.state()
    expect(await code(name, input)).toBe('invalid-input')
    expect(person.state()).toEqual(before)
  })

  test('says which part was wrong', async () => {
    const answer = await dispatch(handlers, 'find.query', { facets: { state: ['TX', 5] } })
    expect(answer).toEqual({ ok: false, code: 'invalid-input', params: { at: 'facets.state.1' } })
  })

  test.each(NO_CALLS)('%s is no call', async (_what, name) => {
    expect(await dispatch(handlers, name, {})).toEqual({ ok: false, code: 'unknown-call', params: {} })
  })

  test('of any kind is answered with a result and never thrown', async () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    })
    const names = fc.oneof(fc.constantFrom<unknown>(...CALL_NAMES), anything)
    const fields = fc.constantFrom(
      'programs',
      'text',
      'facets',
      'ranges',
      'theme',
      'baseline',
      'url',
      'search',
      'place',
      'sort',
      '__proto__',
    )
    const inputs = fc.oneof(anything, fc.dictionary(fields, anything))
    const settled = (answer: Result<unknown>) =>
      answer.ok || ((ERROR_CODES as readonly string[]).includes(answer.code) && answer.code !== 'internal')
    await fc.assert(
      fc.asyncProperty(names, inputs, async (name, input) => settled(await dispatch(handlers, name, input))),
      { numRuns: 300 },
    )
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(BEFORE)
  })
})

describe('errors', () => {
  test('that nobody expected are told on stderr and leave as internal, without a path or a stack', async () => {
    const told = stderr()
    host.trouble = new TypeError('cannot read /home/somebody/secret/file.csv')
    const answer = await dispatch(handlers, 'export.csv', honest()['export.csv'])
    expect(answer).toEqual({ ok: false, code: 'internal', params: {} })
    expect(told()).toContain('cannot read /home/somebody/secret/file.csv')
  })

  test('of a store that was closed are internal too', async () => {
    const told = stderr()
    const closed = await openPerson(join(folder, 'closed'))
    closed.close()
    handlers = withPerson(closed)
    expect(await dispatch(handlers, 'person.get', {})).toEqual({ ok: false, code: 'internal', params: {} })
    expect(told()).not.toBe('')
  })

  test('that are no Error at all are internal', async () => {
    stderr()
    host.trouble = 'a text that was thrown'
    expect(await code('export.csv', honest()['export.csv'])).toBe('internal')
  })

  test('with a code keep it, and its parameters', async () => {
    host.trouble = new PathwiseError('target-locked', { file: 'comparison.csv' })
    expect(await dispatch(handlers, 'export.csv', honest()['export.csv'])).toEqual({
      ok: false,
      code: 'target-locked',
      params: { file: 'comparison.csv' },
    })
  })

  test.each(['ENOSPC', 'SQLITE_FULL'])('%s is a full disk', async (code) => {
    host.trouble = Object.assign(new Error('no room'), { code })
    expect(await dispatch(handlers, 'export.csv', honest()['export.csv'])).toMatchObject({
      ok: false,
      code: 'disk-full',
    })
  })

  test('of a full disk under the person’s file lose nothing', async () => {
    const data = join(folder, 'full')
    ;(await openPerson(data)).close()
    const db = new Database(join(data, 'person.db'))
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`)
    const full = createPersonSession(createStore({ db }))
    handlers = withPerson(full)
    let answer: Result<unknown> = { ok: true, value: null }
    let last = 0
    for (; answer.ok; last += 1)
      answer = await dispatch(handlers, 'person.changeComparison', { case: 1, programs: programs(last) })
    expect(answer).toMatchObject({ ok: false, code: 'disk-full' })
    expect(full.state().comparison.programs).toEqual(programs(last - 2))
    full.close()
  })
})

describe('app.info', () => {
  test('tells version, host, catalog, and what opening had to tell', async () => {
    handlers = withPerson({ ...person, notices: [{ code: 'person-fresh' }] })
    expect(await value('app.info', {})).toEqual({
      version: packageJson.version,
      host: 'preview',
      catalog: { programs: SHIPPED.programs, institutions: SHIPPED.institutions, kind: 'shipped' },
      notices: [{ code: 'person-fresh' }],
    })
  })
})

describe('app.openLink', () => {
  test('opens what the catalog names', async () => {
    expect(await value('app.openLink', { url: 'https://www.alasu.edu/' })).toBeNull()
    expect(host.opened).toEqual(['https://www.alasu.edu/'])
  })

  test.each([
    'http://www.alasu.edu/',
    'https://example.com/',
    'https://www.alasu.edu@example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://pathwise/index.html',
  ])('does not open %s', async (url) => {
    expect(await code('app.openLink', { url })).toBe('not-allowed')
    expect(host.opened).toEqual([])
  })
})

describe('export.csv', () => {
  test('hands the document to the host and answers with how it got there', async () => {
    const delivery = await value('export.csv', honest()['export.csv'])
    const [document] = host.delivered
    expect(delivery).toEqual({ outcome: 'download', url: '/download/1', name: document!.name })
    expect(document!.mime).toMatch(/^text\/csv/)
    expect([...document!.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test('puts the person’s pay and the payback into a file only when asked to', async () => {
    const request = {
      programs: ['103501-51.0713-21'],
      layout: 'rows',
      occupation: '29-2072',
      presentPay: 3_123_400,
    }
    const file = async (personal: boolean) => {
      await value('export.csv', { ...request, personal })
      return new TextDecoder().decode(host.delivered.at(-1)!.bytes)
    }
    expect(await file(true)).toMatch(/payback[\s\S]*31234/i)
    expect(await file(false)).not.toMatch(/31234|payback/i)
  })
})

describe('a comparison on paper and as text', () => {
  const KEYS = ['103501-51.0713-21', '225423-51.0713-2']
  const TOLD = {
    occupation: '29-2072',
    presentPay: 3_123_400,
    plan: { ...DEFAULT_PLAN, aid: 98_765 },
    home: { state: 'WA', zip: '98101' },
  }
  const page = async (more: object = {}) => {
    await value('export.print', { programs: KEYS, ...TOLD, ...more })
    return host.printed.at(-1)!
  }

  test('has nothing that the person told of themselves, unless it is asked for', async () => {
    expect((await page()).html).not.toMatch(/31,234|987|98101|payback/i)
    expect((await page({ personal: true })).html).toMatch(/\$31,234/)
    const text = JSON.stringify(await value('export.text', { programs: KEYS, ...TOLD }))
    expect(text).not.toMatch(/31,234|98101|payback/i)
    await value('export.xlsx', { programs: KEYS, ...TOLD })
    const sheets = JSON.stringify(await readXlsxFile(Buffer.from(host.delivered[0]!.bytes)))
    expect(sheets).not.toMatch(/31234|98101|payback/i)
  })

  test('has the name of the open case, and its notes and questions where they are asked for', async () => {
    const { id } = person.state().case
    await value('cases.rename', { id, name: 'Client A' })
    await value('person.changeComparison', {
      case: id,
      programs: KEYS,
      notes: { [`${KEYS[0]}|`]: 'Near the bus' },
    })
    const plain = await page()
    expect(plain.name).toBe('pathwise-comparison Client A.pdf')
    expect(plain.html).toContain('Client A</h1>')
    expect(plain.html).not.toMatch(/Near the bus|Questions for/)
    const { html } = await page({ notes: true, questions: true })
    expect(html).toContain('Near the bus')
    expect(html).toContain('Questions for ')
  })

  test('is of the paper and organization of the settings', async () => {
    await value('person.changeSettings', { paper: 'a4', organisation: 'Job Center' })
    const { paper, html } = await page()
    expect(paper).toBe('a4')
    expect(html).toContain('Job Center · Made on ')
    await value('person.changeSettings', { paper: 'letter', organisation: '' })
  })

  test('takes no chart that does more than to be drawn', async () => {
    const svg = CHART.svg.replace('<path', '<script>alert(1)</script><path')
    expect(await code('export.print', { programs: KEYS, charts: [{ ...CHART, svg }] })).toBe('invalid-input')
    const large = CHART.svg.replace('M0', `M0 ${'0'.repeat(250_000)}`)
    expect(await code('export.pdf', { programs: KEYS, charts: [{ ...CHART, svg: large }] })).toBe(
      'invalid-input',
    )
    expect(host.printed).toEqual([])
  })

  test('is made of one to eight programs', async () => {
    expect(await code('export.text', { programs: [] })).toBe('invalid-input')
    expect(
      await code('export.xlsx', { programs: Array.from({ length: 9 }, (_, at) => `10000${at}-51.0713-21`) }),
    ).toBe('invalid-input')
  })
})

describe('jobs side by side', () => {
  const JOBS = { jobs: ['29-2072', '31-9092'], home: { state: 'OH', zip: '43215' } } as const

  test('say where the person lives only where that is asked for, in whichever form', async () => {
    const OWN = /43215|miles of/
    const page = async (personal: boolean) => {
      await value('export.jobs', { ...JOBS, personal, to: 'pdf' })
      return host.printed.at(-1)!.html
    }
    expect(await page(false)).not.toMatch(OWN)
    expect(await page(true)).toMatch(OWN)
    expect(JSON.stringify(await value('export.jobsText', { ...JOBS }))).not.toMatch(OWN)
    await value('export.jobs', { ...JOBS, to: 'csv' })
    expect(new TextDecoder().decode(host.delivered.at(-1)!.bytes)).not.toMatch(OWN)
    await value('export.jobs', { ...JOBS, to: 'xlsx' })
    const sheets = await readXlsxFile(Buffer.from(host.delivered.at(-1)!.bytes))
    expect(JSON.stringify(sheets)).not.toMatch(OWN)
  })

  test('are two or three', async () => {
    for (const jobs of [[], ['29-2072'], ['29-2072', '31-9092', '31-9093', '29-9021'], ['29-2072', 'x']])
      expect(await code('jobs.compare', { jobs })).toBe('invalid-input')
  })
})

describe('a hand-out', () => {
  const KEYS = ['103501-51.0713-21', '225423-51.0713-2', '122685-51.0713-2']
  const TOLD = { occupation: '29-2072', presentPay: 3_123_400, home: { state: 'WA', zip: '98101' } }

  test('has nothing that the person told of themselves, on paper or in a mail, unless it is asked for', async () => {
    const OWN = /31,234|98101|miles from you/
    const page = async (personal: boolean) => {
      await value('export.handout', { programs: KEYS, ...TOLD, personal, to: 'pdf' })
      return host.printed.at(-1)!.html
    }
    expect(await page(false)).not.toMatch(OWN)
    expect(await page(true)).toMatch(/miles from you[\s\S]*\$31,234/)
    expect(JSON.stringify(await value('export.handoutText', { programs: KEYS, ...TOLD }))).not.toMatch(OWN)
  })

  test('is of the paper and the lines of the settings, as plain text', async () => {
    const line = '<img src=x onerror=alert(1)> Equal opportunity'
    await value('person.changeSettings', { paper: 'a4', organisation: 'Job Center', equalOpportunity: line })
    await value('export.handout', { programs: KEYS, to: 'printer' })
    const { html, paper, name } = host.printed.at(-1)!
    expect(paper).toBe('a4')
    expect(name).toMatch(/^pathwise-hand-out.*\.pdf$/)
    expect(html).toContain('&#60;img src=x onerror=alert(1)&#62; Equal opportunity')
    expect(html).not.toContain('<img src=x')
    await value('person.changeSettings', { paper: 'letter', organisation: '', equalOpportunity: '' })
    expect(await code('person.changeSettings', { languageAssistance: 'x'.repeat(301) })).toBe('invalid-input')
  })

  test('is of one to three programs: none is left out in silence', async () => {
    for (const programs of [[], [...KEYS, '100654-51.0713-21']])
      expect(await code('export.handout', { programs, to: 'pdf' })).toBe('invalid-input')
  })
})

describe('the person’s calls', () => {
  test('change, undo and redo what is kept', async () => {
    const { id } = person.state().case
    await value('person.changeComparison', { case: id, programs: programs(3) })
    const changed = await value('person.changeComparison', { case: id, programs: programs(4) })
    expect(changed).toMatchObject({ comparison: { programs: programs(4) }, canUndo: true, canRedo: false })
    expect(await value('person.undo', { id })).toMatchObject({
      comparison: { programs: programs(3) },
      canRedo: true,
    })
    expect(await value('person.redo', { id })).toEqual(changed)
    expect(await value('person.get', {})).toEqual(changed)
  })
})
