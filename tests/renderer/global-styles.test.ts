import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, type AST } from 'svelte/compiler'
import { describe, expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '..', '..', 'renderer')

const components = globSync('**/*.svelte', { cwd: RENDERER }).map((file) => {
  const source = readFileSync(join(RENDERER, file), 'utf8')
  return { file, source, selectors: selectorsOf(source) }
})

type Simple = AST.CSS.SimpleSelector
const isGlobal = (simple: Simple) => simple.type === 'PseudoClassSelector' && simple.name === 'global'

/** Each selector of a component's style, as its parts between combinators. */
function selectorsOf(source: string): readonly AST.CSS.ComplexSelector[] {
  const found: AST.CSS.ComplexSelector[] = []
  const visit = (nodes: readonly AST.CSS.Node[]) => {
    for (const node of nodes) {
      if (node.type === 'Rule') found.push(...node.prelude.children)
      if ('block' in node && node.block) visit(node.block.children)
    }
  }
  visit(parse(source, { modern: true }).css?.children ?? [])
  return found
}

/** Those that hold in the whole program: every part of them is `:global(...)`. */
function bareOnes(selectors: readonly AST.CSS.ComplexSelector[]) {
  return selectors.filter(({ children }) =>
    children.every(({ selectors }) => selectors.length > 0 && selectors.every(isGlobal)),
  )
}

/** The classes that a part of a selector must have: of `:global(.button.own > p)` they are button and own. */
function firstClasses(selector: AST.CSS.ComplexSelector): readonly string[] {
  const [part] = selector.children[0]?.selectors ?? []
  const inside = part?.type === 'PseudoClassSelector' ? part.args?.children : undefined
  // More than one, or none, is more than one way for it to hold.
  if (inside?.length !== 1) return []
  return (inside[0]?.children[0]?.selectors ?? []).flatMap((each) =>
    each.type === 'ClassSelector' ? [each.name] : [],
  )
}

/** The classes that a component's elements have: `class="a b"`, `class:a`, words in `class={...}`. */
function classesIn(source: string): ReadonlySet<string> {
  return new Set(
    [...source.matchAll(/\bclass(?:="([^"]*)"|=\{([^}]*)\}|:([\w-]+))/g)].flatMap(([, ...said]) =>
      said.flatMap((each) => each?.match(/[A-Za-z][\w-]*/g) ?? []),
    ),
  )
}

describe('the style of a component', () => {
  it('holds beyond it only for a class that no other component has', () => {
    const leaks = components.flatMap(({ file, source, selectors }) => {
      const mine = classesIn(source)
      const others = new Set(
        components.flatMap((other) => (other.file === file ? [] : [...classesIn(other.source)])),
      )
      return bareOnes(selectors)
        .filter((selector) => !firstClasses(selector).some((name) => mine.has(name) && !others.has(name)))
        .map(({ start, end }) => `${file}: ${source.slice(start, end)}`)
    })
    expect(leaks).toEqual([])
  })

  it('is looked through whole', () => {
    const bare = components.flatMap(({ selectors }) => bareOnes(selectors))
    expect(bare.length).toBeGreaterThan(15)
  })
})
