import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { MessageKey, MessageParams } from '../../../data/messages/translate.ts'

export interface StartOptions {
  readonly preview: boolean
  readonly open: boolean
  readonly help: boolean
  /** A `.pathwise` file to be opened, as typed. */
  readonly caseFile: string | null
  /** As typed; null: the system's own place. */
  readonly dataDir: string | null
  /** 0: any free one. */
  readonly port: number
}

/** A mistake on the command line, as words. */
export interface OptionMistake {
  readonly words: MessageKey
  readonly params: MessageParams
}

const OPTIONS = {
  preview: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  'data-dir': { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options']

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name)

/** Reads the words after `npm start --`; the first mistake is told and nothing else is looked at. */
export function startOptions(words: readonly string[]): StartOptions | OptionMistake {
  const { tokens } = parseArgs({ args: [...words], options: OPTIONS, strict: false, tokens: true })
  const values = new Map<keyof typeof OPTIONS, string>()
  let caseFile: string | null = null
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue
    if (token.kind === 'positional') {
      const isCase = /\.pathwise$/i.test(token.value) && caseFile === null
      if (!isCase) return mistake('start.unexpectedWord', { word: token.value })
      caseFile = token.value
      continue
    }
    const { name, rawName: option, value = '' } = token
    if (!isOption(name)) return mistake('start.unknownOption', { option })
    if (OPTIONS[name].type === 'boolean') {
      if (token.value !== undefined) return mistake('start.unexpectedValue', { option })
    } else if (value === '' || (!token.inlineValue && value.startsWith('--'))) {
      return mistake('start.missingValue', { option })
    }
    values.set(name, value)
  }

  const port = values.get('port') ?? '0'
  const given = values.has('port')
  if (given && !(/^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65535)) {
    return mistake('start.badPort', { port })
  }
  return {
    preview: values.has('preview'),
    open: !values.has('no-open'),
    help: values.has('help'),
    caseFile,
    dataDir: values.get('data-dir') ?? null,
    port: Number(port),
  }
}

function mistake(words: MessageKey, params: MessageParams): OptionMistake {
  return { words, params }
}
