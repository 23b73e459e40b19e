import type { Delivery } from '../../data/contract/export.ts'
import { notices } from './notices.svelte.ts'

/** Brings a document to the person, and says where it is; false where they pressed Cancel. */
export function delivered(
  delivery: Delivery,
  words: { readonly saved: (path: string) => string; readonly downloaded: (name: string) => string },
): boolean {
  if (delivery.outcome === 'cancelled') return false
  if (delivery.outcome === 'saved') {
    notices.say(words.saved(delivery.path))
    return true
  }
  const link = document.createElement('a')
  link.href = delivery.url
  link.download = delivery.name
  document.body.append(link)
  link.click()
  link.remove()
  notices.say(words.downloaded(delivery.name))
  return true
}
