import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildAll } from '../build/all.ts'
import { DIST, ROOT } from '../support/paths.ts'
import { thirdPartyNotices } from './notices.ts'

/** Makes everything that electron-builder.yml packs. */
export async function preparePackage(): Promise<void> {
  await buildAll()
  mkdirSync(join(DIST, 'notices'), { recursive: true })
  writeFileSync(join(DIST, 'notices', 'THIRD-PARTY-NOTICES.txt'), thirdPartyNotices(ROOT))
}
