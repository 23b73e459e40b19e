import { catalog } from './catalog.ts'
import { electron } from './electron.ts'
import { buildPart } from './part.ts'
import { renderer } from './renderer.ts'

/** Everything that the preview serves. */
export async function buildForPreview(): Promise<void> {
  await buildPart(catalog)
  await buildPart(renderer)
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
