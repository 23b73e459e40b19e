import { test } from 'vitest'
import { expectNothingSureToChange } from '../../../main/catalog/support/said-as-sure.ts'

test('for any two of very many completions of what is unknown nothing said as sure changes', () =>
  expectNothingSureToChange(1000))
