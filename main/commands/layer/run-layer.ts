import { readFileSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { PathwiseError } from '../../../data/contract/errors.ts'
import { LayerEditSchema, type LayerEdit } from '../../../data/contract/layer.ts'
import { describeError } from '../../../data/messages/describe-error.ts'
import type { Translator } from '../../../data/messages/translate.ts'
import { LayerDatabase, type PutResult } from '../../layer/layer-database.ts'
import { migrateLayer } from '../../layer/migrate.ts'
import { asPathwiseError } from '../../storage/system-errors.ts'

interface Terminal {
  readonly words: Translator
  readonly say: (line: string) => void
  readonly complain: (line: string) => void
}

const EXIT = {
  done: 0,
  failed: 1,
  askedWrongly: 2,
  /** Somebody else changed a record meanwhile: both versions were printed. */
  stale: 3,
} as const

/** Bytes of a file of edits: a hundred thousand of the usual length. */
const MOST_EDITS = 100 * 1024 * 1024

const OPTIONS = {
  in: { type: 'string' },
  since: { type: 'string', default: '0' },
  expected: { type: 'string' },
  reason: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

interface Asked {
  readonly address: string
  /** What stands behind the name of the work. */
  readonly words: readonly string[]
  readonly since: number
  readonly expected: number
  readonly reason: string
}

/** @returns the exit code (`EXIT`). */
export async function runLayer(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { words, say, complain } = terminal
  let parsed
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    complain((error as Error).message)
    complain(words.t('layer.usage'))
    return EXIT.askedWrongly
  }
  const { values, positionals } = parsed
  if (values.help) {
    say(words.t('layer.usage'))
    return EXIT.done
  }
  const [name = '', ...rest] = positionals
  const work = WORK.get(name)
  const { in: address = '', reason = '' } = values
  const [since, expected] = [values.since, values.expected ?? ''].map((text) =>
    /^\d{1,15}$/.test(text) ? Number(text) : -1,
  ) as [number, number]
  const asked: Asked = { address, words: rest, since, expected, reason: reason.trim() }
  if (!work || address === '' || !work.isAsked(asked)) {
    complain(words.t('layer.usage'))
    return EXIT.askedWrongly
  }
  try {
    return await work.run(asked, terminal)
  } catch (error) {
    if (!(error instanceof PathwiseError)) complain(String(error))
    complain(describeError(asPathwiseError(error), words))
    return EXIT.failed
  }
}

interface Work {
  readonly isAsked: (asked: Asked) => boolean
  readonly run: (asked: Asked, terminal: Terminal) => Promise<number>
}

const isAlone = ({ words }: Asked) => words.length === 0
const idOf = ({ words }: Asked): number => (/^\d{1,15}$/.test(words[0] ?? '') ? Number(words[0]) : 0)
const isDecision = (asked: Asked) =>
  asked.words.length === 1 && idOf(asked) > 0 && asked.reason !== '' && asked.reason.length <= 500

/** Work on a database that is closed again afterwards. */
const inDatabase =
  (work: (database: LayerDatabase, asked: Asked, terminal: Terminal) => Promise<number>): Work['run'] =>
  async (asked, terminal) => {
    const database = new LayerDatabase(asked.address)
    try {
      return await work(database, asked, terminal)
    } finally {
      await database.close()
    }
  }

const WORK: ReadonlyMap<string, Work> = new Map<string, Work>([
  [
    'migrate',
    {
      isAsked: isAlone,
      run: async ({ address }, { words, say }) => {
        const { from, to } = await migrateLayer(address)
        say(words.t(from === to ? 'layer.current' : 'layer.migrated', { from, to }))
        return EXIT.done
      },
    },
  ],
  [
    'changes',
    {
      isAsked: (asked) => isAlone(asked) && asked.since >= 0,
      run: inDatabase(async (database, { since }, { words, say, complain }) => {
        for (let page = await database.changesSince(since); ; page = await database.changesSince(page.rev)) {
          for (const record of page.records) say(JSON.stringify(record))
          for (const { kind, key, rev } of page.unread)
            complain(words.t('layer.unread', { record: `${kind} ${key}`, rev }))
          if (!page.more) return EXIT.done
        }
      }),
    },
  ],
  [
    'put',
    {
      isAsked: ({ words }) => words.length === 1,
      run: inDatabase(async (database, { words: [file = ''] }, terminal) => {
        // All of it is read before any of it is written.
        const edits = readEdits(file, terminal)
        if (edits === null) return EXIT.failed
        let stale = 0
        for (const edit of edits) stale += tell(await database.put(edit), edit, terminal) ? 0 : 1
        return stale === 0 ? EXIT.done : EXIT.stale
      }),
    },
  ],
  [
    'proposals',
    {
      isAsked: isAlone,
      run: inDatabase(async (database, _, { say }) => {
        for (const proposal of await database.proposals()) {
          const { kind, key } = proposal.edit
          say(JSON.stringify({ ...proposal, present: await database.get(kind, key) }))
        }
        return EXIT.done
      }),
    },
  ],
  [
    'accept',
    {
      isAsked: (asked) => isDecision(asked) && asked.expected >= 0,
      run: inDatabase(async (database, asked, terminal) => {
        const proposal = await database.proposal(idOf(asked))
        const result = await database.accept(idOf(asked), asked.expected, asked.reason)
        return tell(result, proposal?.edit ?? null, terminal) ? EXIT.done : EXIT.stale
      }),
    },
  ],
  [
    'decline',
    {
      isAsked: isDecision,
      run: inDatabase(async (database, asked, { words, say }) => {
        await database.decline(idOf(asked), asked.reason)
        say(words.t('layer.declined'))
        return EXIT.done
      }),
    },
  ],
  [
    'restored',
    {
      isAsked: isAlone,
      run: inDatabase(async (database, _, { words, say }) => {
        say(words.t('layer.restored', { id: await database.restored() }))
        return EXIT.done
      }),
    },
  ],
])

/** Says what became of an edit, both versions where it is stale. @returns whether it was written. */
function tell(result: PutResult, edit: LayerEdit | null, { words, say, complain }: Terminal): boolean {
  if (result.written) {
    const { kind, key, rev } = result.record
    say(words.t('layer.written', { record: `${kind} ${key}`, rev }))
    return true
  }
  complain(describeError(new PathwiseError('layer-stale'), words))
  say(JSON.stringify({ yours: edit, theirs: result.present }))
  return false
}

/** One edit a line, as JSON; null where one is none, and then which. */
function readEdits(file: string, { words, complain }: Terminal): readonly LayerEdit[] | null {
  if (statSync(file).size > MOST_EDITS) {
    complain(words.t('layer.tooLong', { file }))
    return null
  }
  const edits: LayerEdit[] = []
  for (const [at, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue
    const edit = v.safeParse(LayerEditSchema, parsedLine(line))
    if (!edit.success) {
      complain(words.t('layer.badLine', { file, line: at + 1 }))
      return null
    }
    edits.push(edit.output)
  }
  return edits
}

function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
