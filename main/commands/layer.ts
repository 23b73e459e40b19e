/**
 * `npm run layer -- migrate|changes|put|proposals|accept|decline|restored --in ADDRESS`: an
 * organization's records in its PostgreSQL (docs/organization-database.md).
 */
import { runLayer } from './layer/run-layer.ts'
import { words } from './support/words.ts'

process.exitCode = await runLayer(process.argv.slice(2), {
  words,
  say: console.log,
  complain: console.error,
})
