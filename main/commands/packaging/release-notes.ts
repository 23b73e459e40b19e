type Notes =
  | { readonly text: string }
  | { readonly words: 'releaseNotes.tag'; readonly params: { tag: string; version: string } }
  | { readonly words: 'releaseNotes.missing'; readonly params: { version: string } }

/**
 * The part of a changelog that is of a version.
 * @param tag as it was pushed, "v1.2.3"
 * @param version of package.json, which is in every package: a tag that says another would lie
 */
export function notesOf(changelog: string, tag: string, version: string): Notes {
  if (tag !== `v${version}`) return { words: 'releaseNotes.tag', params: { tag, version } }
  const part = changelog.split(/^## /m).find((each) => each.split(/[\s,]/, 1)[0] === version)
  const text = part?.split('\n').slice(1).join('\n').trim()
  return text ? { text } : { words: 'releaseNotes.missing', params: { version } }
}
