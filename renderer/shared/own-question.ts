import { ownKind } from '../../data/ranking/own-value.ts'
import type { FieldId } from '../../data/fields/catalogue.ts'
import { numberWords } from './number-words.ts'
import { t } from './translate.ts'
import type { Refusal } from './typed-box.svelte.ts'

/** "Which do you mean?", for a value of the person's own that reads more than one way. */
export function ownQuestion(
  id: FieldId,
  readings: readonly number[],
  take: (value: number) => void,
): Refusal {
  const kind = ownKind(id)
  return {
    words: t('box.ask'),
    ways: readings.map((value) => ({
      label: numberWords(
        kind === 'money' ? value / 100 : value,
        kind === 'money' || kind === 'percent' ? kind : 'number',
      ),
      run: () => take(value),
    })),
  }
}
