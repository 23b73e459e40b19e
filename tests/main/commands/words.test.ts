import { expect, test } from 'vitest'
import { commandLanguage } from '../../../main/commands/support/words.ts'

test('commands speak the language of the terminal, as POSIX orders the variables', () => {
  expect(commandLanguage({ LANG: 'en_XA.UTF-8' }, 'en-US')).toBe('en-XA')
  expect(commandLanguage({ LC_ALL: 'en_US.UTF-8', LANG: 'en_XA.UTF-8' }, 'en-XA')).toBe('en')
  expect(commandLanguage({ LC_ALL: '', LC_MESSAGES: 'en_XA', LANG: 'en_US' }, 'en-US')).toBe('en-XA')
})

test('without any of them the system’s own, and English where that is not offered', () => {
  expect(commandLanguage({}, 'en-XA')).toBe('en-XA')
  expect(commandLanguage({}, 'fr-FR')).toBe('en')
  expect(commandLanguage({ LANG: 'C' }, 'en-XA')).toBe('en')
})
