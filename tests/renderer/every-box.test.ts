import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '../../renderer')

/** Nothing is typed into these. */
const UNTYPED = ['checkbox', 'radio', 'range', 'file']

/** Boxes whose every key is kept where it outlives the box, and that hold nothing of a case. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'find/Range.svelte': 'an end of a filter: part of the search, which is kept',
  'library/MappingView.svelte':
    'the name of a list: part of the mapping, which stays until it is done or let go',
  'library/YearQuestion.svelte': 'a year of a file: part of the plan, which stays until it is done or let go',
  'library/InstitutionChooser.svelte': 'looks something up',
}

interface Box {
  readonly file: string
  readonly tag: string
}

function boxes(): readonly Box[] {
  const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.svelte'))
  return files.flatMap((file) => {
    const markup = readFileSync(join(RENDERER, file), 'utf8').replaceAll(
      /<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g,
      '',
    )
    return tags(markup)
      .filter((tag) => !UNTYPED.some((type) => tag.includes(`type="${type}"`)))
      .map((tag) => ({ file, tag }))
  })
}

/** A tag of a box from its "<" to its own ">": the braces of Svelte may hold others. */
function tags(markup: string): readonly string[] {
  return [...markup.matchAll(/<(?:input|textarea|Combobox\.Input)\b|contenteditable/g)].map(({ index }) => {
    let depth = 0
    let at = index
    for (; at < markup.length; at++) {
      const sign = markup[at]
      if (sign === '{') depth++
      if (sign === '}') depth--
      if (sign === '>' && depth === 0) break
    }
    return markup.slice(index, at + 1)
  })
}

it('every box that is typed in is a TypedBox, or looks something up, or is known to keep each key', () => {
  const all = boxes()
  expect(all.length).toBeGreaterThan(10)
  const loose = all.filter(
    ({ file, tag }) =>
      !/\{@attach [\w.]+\.attach\}/.test(tag) && !tag.includes('type="search"') && !(file in ELSEWHERE),
  )
  expect(loose.map(({ file, tag }) => `${file}: ${tag}`)).toEqual([])
  // What is no longer there is no exception.
  for (const file of Object.keys(ELSEWHERE)) expect(all.some((box) => box.file === file)).toBe(true)
})
