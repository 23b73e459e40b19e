import { test } from 'vitest'
import { expectNothingSureToChange } from '../support/said-as-sure.ts'

test('for any two completions of what is unknown nothing said as sure changes', () =>
  expectNothingSureToChange(40))
