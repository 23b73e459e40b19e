import { catalog } from './catalog.ts'
import { electron } from './electron.ts'
import { buildPart } from './part.ts'
import { preview } from './preview.ts'
import { renderer } from './renderer.ts'

/** Everything that the preview is made of. */
export async function buildForPreview(): Promise<void> {
  await buildPart(catalog)
  await buildPart(renderer)
  await buildPart(preview)
}

/** Everything that Electron opens and electron-builder packs. */
export async function buildAll(): Promise<void> {
  await buildForPreview()
  await buildPart(electron)
}

/** The shipped catalog alone: what an import builds on. */
export async function buildCatalog(): Promise<void> {
  await buildPart(catalog)
}
