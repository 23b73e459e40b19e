import type { Note } from '../../data/figures/figure.ts'
import type { Translator } from '../../data/messages/translate.ts'

/** Says on the console what opening the person's file had to tell; the screens say it to whoever looks at them. */
export function tellNotices(notices: readonly Note[], words: Translator): void {
  for (const { code, params } of notices) console.log(words.word(`notice.${code}`, code, params))
}
