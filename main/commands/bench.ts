/**
 * `npm run bench -- [--from DIR | --only own-list]`: the budgets of the design as ratios of one run,
 * at the shipped size and at that of the whole country. With the official files
 * (in DIR, or in the usual place beside the project) the country is the real one,
 * imported in this very run; else the shipped programs stand in for it.
 * `--only own-list` measures nothing but the longest list of one's own.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCatalog } from '../catalog/make-catalog.ts'
import { measureBundle } from './bench/bundle.ts'
import { measureComparing, type ComparingMeasure } from './bench/comparing.ts'
import { measureFind, type FindMeasure } from './bench/find.ts'
import {
  findWhileImporting,
  importAsked,
  measureImport,
  officialFiles,
  runImport,
} from './bench/importing.ts'
import { makeNationalCatalog, NATIONAL_PROGRAMS } from './bench/national-catalog.ts'
import {
  atLeast,
  atMost,
  kilobytes,
  megabytes,
  ms,
  noBudget,
  notHere,
  print,
  share,
  times,
  type Line,
} from './bench/report.ts'
import { measureOwnList, type OwnListMeasure, type Stretch } from './bench/own-list.ts'
import { measureScreen, type SizeMeasure } from './bench/screen.ts'
import { catalogToStart, measureStart, runStart, type StartMeasure } from './bench/start.ts'
import { bareNode, median, p95 } from './bench/timing.ts'
import { OFFICIAL_FOLDER, RENDERER_FOLDER, ROOT } from './support/paths.ts'

const FIND = 'find, p95 of a session (filter, all counts, first page)'
const FIRST_RESULTS = 'first results of the catalog (thread, index), from the sources'

/** Milliseconds: what takes longer is felt as a window that does not answer. */
const LONGEST_HELD = 100

/** Budgets of the design that one run of this command cannot hold anything against. */
const NOT_HERE: readonly Line[] = [
  notHere('ten times the country', 'npm run soak'),
  notHere('Electron over an empty window, at most 500 ms', 'wants a display'),
  notHere('Lighthouse on the preview 0.98 / 1.0 / 1.0, layout shift 0.02', 'by hand'),
]

const asked = process.argv.slice(2)
const starting = catalogToStart(asked)
const importing = importAsked(asked)
if (starting !== undefined) await runStart(starting)
else if (importing !== undefined) await runImport(importing)
else if (asked[0] === '--only') await benchOnly(asked[1])
else await bench(asked[0] === '--from' && asked[1] ? asked[1] : OFFICIAL_FOLDER)

async function benchOnly(section: string | undefined): Promise<void> {
  if (section !== 'own-list') {
    console.error('--only takes "own-list".')
    process.exitCode = 1
    return
  }
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-bench-'))
  try {
    const shipped = join(folder, 'shipped.db')
    makeCatalog(join(ROOT, 'data', 'catalog'), shipped)
    await printOwnList(shipped)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function printOwnList(shipped: string): Promise<void> {
  const lines = ownListBudgets(await measureOwnList(shipped))
  print('The longest list of one’s own, on the shipped catalog', lines)
}

async function bench(official: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-bench-'))
  try {
    const shipped = join(folder, 'shipped.db')
    const national = join(folder, 'official.db')
    const rows = makeCatalog(join(ROOT, 'data', 'catalog'), shipped)

    console.log(
      `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores.`,
    )
    console.log('All is measured against all in this one run; a busy machine slows every line of it.')
    const start = measureStart(shipped)
    print(`Shipped catalog, ${rows['programs']} programs (most budgets are for the national size)`, [
      ...findLines(await measureFind(shipped)),
      noBudget(FIRST_RESULTS, ms(start.firstResults)),
    ])
    await printOwnList(shipped)
    const files = officialFiles(official)
    if (files) print('Import of HD, IC_PY, IC_AY and C_A', await importBudgets(shipped, folder, files))
    else {
      console.log(`\nThe import is not measured: its files are not in ${official}.`)
      makeNationalCatalog(shipped, national)
    }
    print(
      files
        ? 'The whole country, as imported just now'
        : `National size, ${NATIONAL_PROGRAMS} programs: the shipped ones under other UNITIDs and CIP codes, not the real list`,
      [
        ...findBudgets(await measureFind(national)),
        ...startBudgets(measureStart(national), start),
        ...comparingBudgets(await measureComparing(national)),
      ],
    )
    const screen = measureScreen(national)
    const bare = bareNode()
    print(
      'At the screen, shipped catalog: the real program in the preview and a real browser',
      screenLines(screen.shipped, bare, 400, 800),
    )
    print('At the screen, national size', screenLines(screen.national, bare, 600, 1000))
    printBundle()
    print('Not measured here', NOT_HERE)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function importBudgets(shipped: string, folder: string, files: readonly string[]): Promise<Line[]> {
  const { programs, took, peakMemory, size, shell } = measureImport(shipped, folder, files)
  const beside = await findWhileImporting(shipped, folder, files)
  return [
    atMost(`${programs} programs, search index included`, took, 60_000, ms),
    shell === null
      ? noBudget('  against the sqlite3 shell’s .import of the same files', 'no sqlite3 here')
      : atMost('  in times of the sqlite3 shell’s .import of the same files', took / shell, 6, times),
    ...(shell === null ? [] : [noBudget('  that .import', ms(shell))]),
    noBudget('  memory at the most, the whole process', megabytes(peakMemory)),
    noBudget('  size of the catalog', megabytes(size)),
    // Asked through the catalog client, as a window asks: the way there and back is in it.
    noBudget('find through the catalog client, p95, nothing else going on', ms(beside.quiet)),
    atMost('find through the catalog client, p95, while an import runs', beside.importing, 50, ms),
  ]
}

function ownListBudgets(measured: OwnListMeasure): Line[] {
  const { rows, columns, preview, undo, redo, remove, found, memory } = measured
  const processor = ({ processor }: Stretch) =>
    noBudget('  the same in processor time of all threads', ms(processor))
  const held = ({ held }: Stretch) =>
    atMost('  longest time the main thread was held', held, LONGEST_HELD, ms)
  return [
    atMost(`${rows} rows of ${columns} columns, from the file to the preview`, preview.took, 3000, ms),
    processor(preview),
    held(preview),
    atMost('from the preview to Find', measured.import.took, 10_000, ms),
    processor(measured.import),
    held(measured.import),
    noBudget(`  find meanwhile, longest of ${found.length}`, ms(Math.max(...found))),
    atMost('memory at the most, over that before', memory, 500e6, megabytes),
    noBudget('undo, to Find', ms(undo.took)),
    held(undo),
    noBudget('redo, to Find', ms(redo.took)),
    processor(redo),
    held(redo),
    noBudget('taking the list away, to Find', ms(remove.took)),
    held(remove),
  ]
}

function findLines({ engine, crossfilter, groupBy, covered }: FindMeasure): Line[] {
  return [
    noBudget(FIND, ms(engine.p95)),
    noBudget('  crossfilter2, p95', ms(crossfilter.p95)),
    noBudget('  faster than GROUP BY, median', times(groupBy.sql / groupBy.engine)),
    noBudget('  faster than GROUP BY with covering indexes, median', times(covered.sql / covered.engine)),
  ]
}

function findBudgets({ engine, bands, near, crossfilter, groupBy, duckdb, covered }: FindMeasure): Line[] {
  return [
    atMost(FIND, engine.p95, 3, ms),
    atMost(
      '  the same in processor time, which others on the machine do not slow',
      engine.processorP95,
      3,
      ms,
    ),
    atMost('  the steps with bands among the filters, p95', bands.p95, 3, ms),
    atMost('  the same in processor time', bands.processorP95, 3, ms),
    atMost('  with a radius, or near or online, p95', near.p95, 3, ms),
    atMost('  the same in processor time', near.processorP95, 3, ms),
    noBudget('  the same, median', ms(engine.median)),
    atMost('  as a share of crossfilter2, p95', engine.p95 / crossfilter.p95, 0.1, share),
    noBudget('  as a share of crossfilter2, median', share(engine.median / crossfilter.median)),
    atLeast('  faster than GROUP BY, median', groupBy.sql / groupBy.engine, 250, times),
    duckdb
      ? atLeast(
          '  faster than DuckDB in memory, steps without a text, median',
          duckdb.sql / duckdb.engine,
          5,
          times,
        )
      : noBudget('  faster than DuckDB in memory', 'not here'),
    noBudget('  faster than GROUP BY with covering indexes, median', times(covered.sql / covered.engine)),
  ]
}

function startBudgets(national: StartMeasure, shipped: StartMeasure): Line[] {
  return [
    noBudget(FIRST_RESULTS, ms(national.firstResults)),
    atMost(
      'growth of the worker’s memory over the shipped catalog',
      national.memory - shipped.memory,
      120e6,
      megabytes,
    ),
  ]
}

function comparingBudgets({ compare, csv }: ComparingMeasure): Line[] {
  return [
    atMost('compare 8 programs with provenance and peers, p95', compare.p95, 10, ms),
    noBudget('  the same, median', ms(compare.median)),
    noBudget('  the same in processor time, p95', ms(compare.processorP95)),
    atMost(`CSV of ${csv.programs} programs`, csv.median, 600, ms),
    noBudget('  the same in processor time', ms(csv.processor)),
  ]
}

/**
 * @param bare milliseconds that Node itself takes to start and end.
 * @param first the budget of the first answer, milliseconds.
 * @param painted that of the first rows.
 */
function screenLines(
  { answers, rows, keystrokes, longestTasks }: SizeMeasure,
  bare: number,
  first: number,
  painted: number,
): Line[] {
  const { typing, scrolling, sorting } = longestTasks
  // What takes longer must show that it works, and a page that is busy shows nothing.
  const longest = (work: string, task: number): Line => ({
    ...atMost(`longest task of the page, ${work}`, task, 100, ms),
    measured: task === 0 ? 'under 50 ms' : ms(task),
  })
  return [
    atMost(`start to first answer, median of ${answers.length} (a client)`, median(answers), first, ms),
    noBudget('  in times of a bare "node -e 0"', times(median(answers) / bare)),
    atMost(
      `start to the sentence of Home painted, median of ${rows.length} (the browser is open)`,
      median(rows),
      painted,
      ms,
    ),
    atMost(`keystroke to painted rows, p95 of ${keystrokes.length}`, p95(keystrokes), 40, ms),
    noBudget('  the same, median', ms(median(keystrokes))),
    longest('typing', typing),
    longest('scrolling', scrolling),
    longest('sorting', sorting),
  ]
}

function printBundle(): void {
  const bundle = measureBundle(RENDERER_FOLDER)
  if (!bundle) {
    console.log('\nThe renderer is not built: run "npm run build" first to see its size.')
    return
  }
  print('Renderer, gzipped', [
    atMost('loaded at the start', bundle.first, 150e3, kilobytes),
    noBudget('loaded when first needed (the charts)', kilobytes(bundle.later)),
  ])
}
