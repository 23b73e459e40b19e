/** Addresses that the program itself loads; a page that goes there by itself is asked about. */
const loading: string[] = []
const withoutPlace = (url: string) => url.replace(/#.*/, '')

export const isSameDocument = (one: string, other: string) => withoutPlace(one) === withoutPlace(other)

export const expectLoad = (url: string): void => void loading.push(withoutPlace(url))

/** Once for each time that it was expected. */
export function wasExpected(url: string): boolean {
  const at = loading.indexOf(withoutPlace(url))
  if (at >= 0) loading.splice(at, 1)
  return at >= 0
}
