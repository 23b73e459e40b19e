import { send } from '../client.ts'
import { delivered } from '../shared/delivered.ts'
import { notices } from '../shared/notices.svelte.ts'
import { t } from '../shared/translate.ts'

/** Saves every row and cell that could not be taken: of a dataset in use, or (null) of the work at hand. */
export async function saveRejects(dataset: string | null): Promise<void> {
  const delivery = notices.take(await send('library.saveRejects', { dataset }))
  if (!delivery) return
  delivered(delivery, {
    saved: (path) => t('library.rejects.saved', { path }),
    downloaded: (name) => t('library.rejects.downloaded', { name }),
  })
}
