import type { FieldId } from '../../data/fields/catalogue.ts'
import type { Sign } from '../../data/format/signs.ts'

/**
 * A page of help as it was compiled of its Markdown (build/help-pages.ts): parts and
 * their words, and no HTML, so that a page can show text and nothing else.
 */
export interface HelpPage {
  /** Name of its file: docs/help/<id>.md. */
  readonly id: string
  readonly title: string
  /** The first one, before any heading, has the id ''. */
  readonly sections: readonly HelpSection[]
}

export interface HelpSection {
  /** Unique in its page; '' for the lead. */
  readonly id: string
  /** 2 or 3, as in the Markdown; of the lead it says nothing. */
  readonly level: number
  /** '' for the lead. */
  readonly heading: string
  readonly blocks: readonly Block[]
  /** Of an entry of the data dictionary. */
  readonly facts?: FieldFacts
  /** Of a sign: it is drawn beside its heading. */
  readonly sign?: Sign
}

export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Inline[])[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  /** The list of keys, which the program has itself (renderer/shared/keys.ts). */
  | { readonly kind: 'keys' }

export type Inline =
  | { readonly kind: 'text' | 'control' | 'emphasis' | 'key'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly page: string; readonly section: string }

/** What the field catalogue, the provenance table and the rules say of a field, in words. */
export interface FieldFacts {
  readonly field: FieldId
  /** null: it is no number, or its unit stands beside each. */
  readonly unit: string | null
  /** Name of the sum that it is a part of. */
  readonly partOf: string | null
  /** Names of the fields that it is the sum of. */
  readonly parts: readonly string[]
  /** Who tells it, where no file of the catalog does; else null. */
  readonly told: string | null
  readonly sources: readonly FieldSource[]
  readonly rules: readonly string[]
  readonly signs: readonly Sign[]
}

export interface FieldSource {
  /** "estimated"; null where all its values are from there. */
  readonly status: string | null
  readonly publisher: string
  readonly titles: readonly string[]
  readonly columns: string
}

/** The words of a block, as the search and the check of reading level take them. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.parts)
    case 'list':
      return block.items.map((item) => item.map(blockText).join(' ')).join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' ')).join('\n')
    case 'keys':
      return ''
  }
}

function inlineText(parts: readonly Inline[]): string {
  return parts.map(({ text }) => text).join('')
}
