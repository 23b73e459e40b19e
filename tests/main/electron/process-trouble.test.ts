import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { en } from '../../../data/messages/en/index.ts'
import { explainUncaught, outliveReaders } from '../../../main/electron/process-trouble.ts'
import { app, dialog, resetElectron, shownBox } from '../../support/fake-electron.ts'

vi.mock('electron', async () => await import('../../support/fake-electron.ts'))

beforeEach(() => {
  resetElectron()
  vi.spyOn(console, 'error').mockReturnValue()
})

describe('an error that nobody caught', () => {
  it('is told once in our words, without a stack, however many follow', async () => {
    const on = vi.spyOn(process, 'on').mockReturnThis()
    explainUncaught()
    const heard = new Map(on.mock.calls as unknown as [string, (error: unknown) => void][])
    on.mockRestore()
    heard.get('uncaughtException')!(new TypeError('x is not a function'))
    heard.get('unhandledRejection')!(new Error('again'))
    app.ready.resolve()
    await vi.waitFor(() => expect(dialog.showMessageBox).toHaveBeenCalledOnce())
    expect(shownBox()).toMatchObject({
      message: en['error.internal.happened'],
      detail: `${en['error.internal.safe']}\n\n${en['error.internal.next']}`,
    })
    expect(console.error).toHaveBeenCalledTimes(2)
  })
})

describe('whoever read what is printed', () => {
  it('may go: a closed pipe is no error', () => {
    const real = { stdout: process.stdout, stderr: process.stderr }
    const streams = { stdout: new EventEmitter(), stderr: new EventEmitter() }
    for (const [name, stream] of Object.entries(streams))
      Object.defineProperty(process, name, { value: stream, configurable: true })
    try {
      outliveReaders()
      for (const stream of Object.values(streams))
        expect(() => stream.emit('error', Object.assign(new Error('EPIPE'), { code: 'EPIPE' }))).not.toThrow()
    } finally {
      for (const [name, stream] of Object.entries(real))
        Object.defineProperty(process, name, { value: stream, configurable: true })
    }
  })
})
