import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { measureBundle } from '../../../../main/commands/bench/bundle.ts'
import { temporaryFolder } from '../../catalog/support/small-tables.ts'

it('tells what the page loads by itself from what it loads later', () => {
  const folder = temporaryFolder()
  expect(measureBundle(folder)).toBeNull()
  mkdirSync(join(folder, 'assets'))
  const files = { 'main-a1.js': 'start()', 'main-a1.css': 'body{}', 'charts-b2.js': 'draw()' }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'assets', name), text)
  writeFileSync(
    join(folder, 'index.html'),
    '<link rel="stylesheet" href="./assets/main-a1.css"><script type="module" src="./assets/main-a1.js"></script>',
  )
  expect(measureBundle(folder)).toEqual({
    first: gzipSync('start()').length + gzipSync('body{}').length,
    later: gzipSync('draw()').length,
  })
})
