/** One of the things that a build makes: a folder of `dist/`, as far as one can see from outside whether it is made. */
export interface MadePart {
  /** Its folder in `dist/`. */
  readonly name: string
  /** Key of its name in the messages, for the lines that say what is going on: "Building NAME ..." */
  readonly words: string
  /** Files and folders it is made of. */
  readonly inputs: readonly string[]
  /** Files that it must bring forth. */
  readonly outputs: readonly string[]
}

export const PARTS = {
  catalog: {
    name: 'catalog',
    words: 'build.catalog',
    inputs: [
      'data/catalog',
      // What the declaration of the tables, and the index, take codes, statuses and fields from.
      'data/area.ts',
      'data/fields',
      'data/figures',
      'data/program.ts',
      'main/catalog',
      'main/storage',
      'package-lock.json',
    ],
    outputs: ['catalog.db', 'catalog.db-index'],
  },
  renderer: {
    name: 'renderer',
    words: 'build.renderer',
    inputs: [
      'renderer',
      'data',
      'vite.config.ts',
      'build/map-outlines.ts',
      'build/help-pages.ts',
      'build/help',
      'docs/help',
      // What the data dictionary says of where a field comes from.
      'main/import/datasets.ts',
      'main/import/rows',
      'main/commands/build/compress.ts',
      'package-lock.json',
    ],
    outputs: ['index.html'],
  },
  preview: {
    name: 'preview',
    words: 'build.preview',
    inputs: ['main', 'data', 'package.json', 'package-lock.json'],
    outputs: ['start.js', 'run.js', 'worker.js', 'import-worker.js', 'channel-worker.js'],
  },
  electron: {
    name: 'electron',
    words: 'build.electron',
    inputs: ['main', 'data', 'package-lock.json'],
    outputs: [
      ...['main.js', 'worker.js', 'import-worker.js', 'channel-worker.js'],
      ...['update-engine.js', 'preload.cjs'],
    ],
  },
} as const satisfies Readonly<Record<string, MadePart>>

export const PREVIEW_PARTS: readonly MadePart[] = [PARTS.catalog, PARTS.renderer, PARTS.preview]
export const ALL_PARTS: readonly MadePart[] = Object.values(PARTS)
