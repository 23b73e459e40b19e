/**
 * `node main/commands/bench/ten-times.ts`: Find over ten times the country, made of
 * the shipped programs under other keys. `npm run soak` runs it: cost may grow no
 * faster than the rows.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFind } from '../../catalog/find/find.ts'
import { makeCatalog } from '../../catalog/make-catalog.ts'
import { openCatalog } from '../../catalog/open-catalog.ts'
import { ROOT } from '../support/paths.ts'
import { makeNationalCatalog, NATIONAL_PROGRAMS } from './national-catalog.ts'
import { atMost, megabytes, ms, noBudget, print } from './report.ts'
import { SESSION } from './session.ts'
import { median, p95, processorTime, timed } from './timing.ts'

const TIMES = 10
const ROUNDS = 10
const WARM_UP = 2

const folder = mkdtempSync(join(tmpdir(), 'pathwise-ten-times-'))
try {
  const shipped = join(folder, 'shipped.db')
  const large = join(folder, 'large.db')
  makeCatalog(join(ROOT, 'data', 'catalog'), shipped)
  makeNationalCatalog(shipped, large, TIMES)
  measure(large)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function measure(file: string): void {
  const before = process.memoryUsage.rss()
  const db = openCatalog(file)
  let programs = 0
  const samples: number[] = []
  const processor: number[] = []
  let find = openFind(db)
  const opened = timed(() => (find = openFind(db)))
  for (let round = 0; round < ROUNDS; round++) {
    for (const request of SESSION) {
      let took = 0
      const spent = processorTime(
        () => (took = timed(() => (programs = Math.max(programs, find(request).total)))),
      )
      if (round < WARM_UP) continue
      samples.push(took)
      processor.push(spent)
    }
  }
  const memory = process.memoryUsage.rss() - before
  db.close()
  if (programs !== NATIONAL_PROGRAMS * TIMES) throw new Error(`Find counts ${programs} programs`)
  print(`${programs} programs, made: ${TIMES} times the country`, [
    atMost('find, p95 of a session', p95(samples), 30, ms),
    atMost('  the same in processor time', p95(processor), 30, ms),
    noBudget('  the same, median', ms(median(samples))),
    noBudget('opening it again', ms(opened)),
    atMost('growth of memory', memory, 700e6, megabytes),
  ])
}
