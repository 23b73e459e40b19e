import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type AST } from 'svelte/compiler'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', 'renderer')
/** Nothing is typed or chosen from a list in these. */
const NOT_TYPED = ['radio', 'checkbox', 'range', 'file']

interface Box {
  readonly where: string
  readonly says: string | null
}

/** Every box of the screens, and what it says of completion. */
function boxes(): readonly Box[] {
  const found: Box[] = []
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svelte'),
  )
  for (const file of files) {
    const source = readFileSync(join(ROOT, file), 'utf8')
    const look = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      const element = node as AST.RegularElement
      if (element.type === 'RegularElement' && ['input', 'textarea', 'select'].includes(element.name)) {
        const said = (name: string) => {
          const attribute = element.attributes.find((one) => one.type === 'Attribute' && one.name === name)
          return attribute ? source.slice(attribute.start, attribute.end) : null
        }
        if (!NOT_TYPED.some((type) => said('type') === `type="${type}"`))
          found.push({
            where: `${file}:${source.slice(0, element.start).split('\n').length}`,
            says: said('autocomplete'),
          })
      }
      for (const part of Object.values(node)) look(part)
    }
    look(parse(source, { modern: true }).fragment)
  }
  return found
}

it('every box that a person types in or chooses in is kept out of what a browser remembers', () => {
  const all = boxes()
  expect(all.length).toBeGreaterThan(25)
  expect(all.filter(({ says }) => says !== 'autocomplete="off"')).toEqual([])
})
