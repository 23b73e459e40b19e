/** The words of a text, folded the way the search tables fold theirs: lower case, no accents. */
export function foldedWords(text: string): readonly string[] {
  // Nearly every text is plain, and there are tens of thousands of them.
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

const PLAIN = /^[\x20-\x7e]*$/
