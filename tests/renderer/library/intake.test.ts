import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { LibraryState, RecognisedFile } from '../../../data/contract/library.ts'
import type { Stage } from '../../../renderer/client.ts'
import { Intake } from '../../../renderer/library/intake.svelte.ts'
import { Library } from '../../../renderer/shared/library.svelte.ts'
import { Notices } from '../../../renderer/shared/notices.svelte.ts'
import { EMPTY, official, ready, recognised } from '../support/library.ts'
import { scripted, type Script } from '../support/scripted.ts'

/** By name: what the program finds a file to be. */
const FOUND: Readonly<Record<string, RecognisedFile>> = {
  hd: official('hd'),
  c: official('c'),
  old: official('old', 'same'),
  list: recognised('list', { mappable: true }),
  bad: recognised('bad', { problem: { code: 'binary' } }),
}

let notices: Notices
let library: Library
let calls: ReturnType<typeof scripted>['calls']
let state: LibraryState

/** A host that takes the file of a name in under that name as its id. */
const takesAll: Stage = (files) =>
  Promise.resolve({ ok: true, value: files.map(({ name, size }) => ({ id: name, name, size })) })

function intake(stage: Stage = takesAll, script: Script = {}): Intake {
  const { send, calls: made } = scripted({
    'library.state': () => state,
    'library.recognise': ({ files }) => files.map((id) => FOUND[id]!),
    'library.read': () => (state = { ...EMPTY, job: ready }),
    'library.cancel': () => (state = EMPTY),
    'library.release': () => null,
    ...script,
  })
  calls = made
  library = new Library(send, notices, () => undefined)
  return new Intake(send, stage, library, notices)
}

const files = (...names: string[]) => names.map((name) => new File(['x'], name))
const sent = () => calls.map(({ name, input }) => [name, (input as { files?: string[] }).files ?? []])
const said = () => notices.list.map(({ text }) => text)

beforeEach(() => {
  notices = new Notices()
  state = EMPTY
})

describe('files that were added', () => {
  it('are read at once where each of them is known', async () => {
    const it = intake()
    await it.add(files('hd', 'c'))
    expect(sent()).toEqual([
      ['library.recognise', ['hd', 'c']],
      ['library.read', ['hd', 'c']],
    ])
    expect(it.files.map(({ id }) => id)).toEqual(['hd', 'c'])
    expect(it.taking).toBeNull()
  })

  it.each(['list', 'bad'])('wait for the person where one is not known: %s', async (unknown) => {
    const it = intake()
    await it.add(files('hd', unknown))
    expect(sent()).toEqual([['library.recognise', ['hd', unknown]]])
    await it.read()
    expect(sent().at(-1)).toEqual(['library.read', ['hd']])
  })

  it('are not shown to whoever comes next, though they were still looked at when the person left', async () => {
    const it = intake(takesAll, {
      'library.recognise': ({ files }) => {
        if (files.includes('list')) it.forget()
        return files.map((id) => FOUND[id]!)
      },
    })
    await it.add(files('hd'))
    expect(it.files).toHaveLength(1)
    await it.add(files('list'))
    expect(it.files).toEqual([])
    expect(sent().at(-1)).toEqual(['library.release', ['list']])
  })

  it('are not read where all of them are there already', async () => {
    const it = intake()
    await it.add(files('old'))
    expect(sent()).toEqual([['library.recognise', ['old']]])
  })

  it('join those that wait for a yes: all are read together', async () => {
    const it = intake()
    await it.add(files('hd'))
    await it.add(files('c'))
    expect(sent().slice(2)).toEqual([
      ['library.recognise', ['c']],
      ['library.cancel', []],
      ['library.read', ['hd', 'c']],
    ])
  })

  it('join them even where one beside them is not known', async () => {
    const it = intake()
    await it.add(files('hd'))
    await it.add(files('c', 'bad'))
    expect(sent().at(-1)).toEqual(['library.read', ['hd', 'c']])
  })

  it('leave those that wait for a yes alone where nothing new can be read', async () => {
    const it = intake()
    await it.add(files('hd'))
    await it.add(files('bad'))
    expect(sent().at(-1)).toEqual(['library.recognise', ['bad']])
    expect(library.job?.state).toBe('ready')
  })

  it('take the place of the same files added before', async () => {
    const it = intake()
    await it.add(files('list'))
    await it.add(files('list'))
    expect(it.files).toHaveLength(1)
    expect(sent()).toContainEqual(['library.release', ['list']])
  })

  it('are let go of when they are left out or done with; unknown tables stay', async () => {
    const it = intake()
    await it.add(files('hd', 'list'))
    it.letGo()
    expect(it.files.map(({ id }) => id)).toEqual(['list'])
    await vi.waitFor(() => expect(sent().at(-1)).toEqual(['library.release', ['hd']]))
    it.leaveOut(['list'])
    expect(it.files).toEqual([])
  })

  it('are let go of where they cannot be recognised', async () => {
    const it = intake(takesAll, {
      'library.recognise': () => {
        throw new PathwiseError('file-gone', { file: 'hd' })
      },
    })
    await it.add(files('hd'))
    expect(it.files).toEqual([])
    expect(said()).toEqual(['Pathwise cannot find hd any more.'])
    expect(sent().at(-1)).toEqual(['library.release', ['hd']])
  })
})

describe('taking them in', () => {
  /** A host that waits until it is told, or stopped. */
  function slow() {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<Stage>>>()
    let report: (done: number) => void = () => undefined
    let stopped: AbortSignal | null = null
    const stage: Stage = (_files, onProgress, signal) => {
      report = onProgress
      stopped = signal
      signal.addEventListener('abort', () => resolve({ ok: false, code: 'upload-failed', params: {} }))
      return promise
    }
    return { stage, resolve, report: (done: number) => report(done), stopped: () => stopped?.aborted }
  }

  it('shows how far it is', async () => {
    const host = slow()
    const it = intake(host.stage)
    const added = it.add(files('list'))
    host.report(0.4)
    expect(it.taking).toEqual({ step: 'taking', done: 0.4 })
    host.resolve({ ok: true, value: [{ id: 'list', name: 'list', size: 1 }] })
    await added
    // A report that comes late changes nothing.
    host.report(0.9)
    expect(it.taking).toBeNull()
  })

  it('can be stopped, and says nothing then', async () => {
    const host = slow()
    const it = intake(host.stage)
    const added = it.add(files('hd'))
    it.stop()
    await added
    expect(host.stopped()).toBe(true)
    expect([it.taking, said(), sent()]).toEqual([null, [], []])
  })

  it('can be stopped while it is looked at, and lets the files go', async () => {
    const it = intake(takesAll, {
      'library.recognise': () => new Promise<never>(() => undefined),
      'library.stopRecognising': () => null,
    })
    const added = it.add(files('hd'))
    await vi.waitFor(() => expect(it.taking?.step).toBe('recognising'))
    it.stop()
    await added
    expect([it.taking, it.files, said()]).toEqual([null, [], []])
    expect(calls.slice(-2).map(({ name }) => name)).toEqual(['library.stopRecognising', 'library.release'])
    expect(sent().at(-1)).toEqual(['library.release', ['hd']])
  })

  it('that fails says why', async () => {
    const host = slow()
    const it = intake(host.stage)
    const added = it.add(files('hd'))
    host.resolve({ ok: false, code: 'disk-full', params: {} })
    await added
    expect(said()).toEqual(['The disk is full.'])
  })

  it('is done for one lot at a time', async () => {
    const host = slow()
    const it = intake(host.stage)
    const added = it.add(files('hd'))
    await it.add(files('c'))
    host.resolve({ ok: true, value: [{ id: 'hd', name: 'hd', size: 1 }] })
    await added
    expect(it.files.map(({ id }) => id)).toEqual(['hd'])
  })
})

describe('what cannot be added', () => {
  it('is nothing at all, or more than a call may name', async () => {
    const it = intake()
    await it.add([])
    await it.add(files(...Array.from({ length: 201 }, (_, at) => `f${at}`)))
    expect(sent()).toEqual([])
    expect(said()).toEqual(['At most 200 files can be added at once.'])
  })

  it('is anything while a source is taken away', async () => {
    const it = intake()
    const purpose = { kind: 'remove', dataset: 'x', title: 'X' } as const
    const progress = {
      phase: 'writing',
      file: null,
      done: 0,
      rows: 0,
      rowsPerSecond: 0,
      secondsLeft: null,
    } as const
    state = { ...EMPTY, job: { state: 'working', purpose, progress } }
    await library.look()
    const stop = library.watch()
    await it.add(files('hd'))
    stop()
    expect(said()).toEqual([
      'Pathwise is already reading files, taking a source away or making the catalog anew.',
    ])
    expect(it.files).toEqual([])
  })
})
