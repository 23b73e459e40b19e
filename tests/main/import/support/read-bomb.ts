/**
 * Looks at a file and opens it as a table, as the program does, in a process of its own;
 * prints what became of it and how much memory that took. Arguments: path, name.
 */
import { NO_CHOICES } from '../../../../data/contract/shape.ts'
import { PathwiseError } from '../../../../data/contract/errors.ts'
import { DEFAULT_LANGUAGE } from '../../../../data/messages/languages.ts'
import { openTableApart, recogniseApart } from '../../../../main/import/work.ts'

const [path = '', name = ''] = process.argv.slice(2)
const before = process.memoryUsage.rss()
// Looked at while the threads work. What the system itself keeps as the most (maxRSS) begins, on
// Linux, with what the process had that started this one.
let most = before
const looking = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 2)

async function codeOf<Result>(work: Promise<Result>, problem: (result: Result) => string | null) {
  try {
    return problem(await work)
  } catch (error) {
    if (!(error instanceof PathwiseError)) throw error
    return String(error.params['reason'] ?? error.code)
  }
}

const look = await codeOf(
  recogniseApart([{ id: 'bomb', path, name }], '').result,
  ([found]) => found?.problem?.code ?? null,
)
const table = await codeOf(
  openTableApart({ path, name }, null, NO_CHOICES, DEFAULT_LANGUAGE).result,
  () => null,
)
clearInterval(looking)
const megabytes = Math.round((most - before) / 1024 ** 2)
console.log(JSON.stringify({ look, table, megabytes }))
