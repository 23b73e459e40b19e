/** `npm run build`: makes what is missing or older than its sources in dist/. */
import { buildAll } from './build/all.ts'

const start = performance.now()
await buildAll()
console.log(`dist/ is up to date (${((performance.now() - start) / 1000).toFixed(1)} s).`)
