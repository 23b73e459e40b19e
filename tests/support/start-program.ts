import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Answer, CallName, Input, Result } from '../../data/contract/contract.ts'
import type { Job, LibraryState } from '../../data/contract/library.ts'

interface Answered {
  readonly id: number
  readonly result: Result<unknown>
}

/** A Pathwise in a process of its own, as a start finds a data folder. */
export interface StartedProgram {
  call<N extends CallName>(name: N, input: Input<N>): Promise<Answer<N>>
  /** Takes a file in, as a host does. @returns its id. */
  take(path: string): Promise<string>
  /** The library once nothing works in it. */
  settled(): Promise<LibraryState>
  /** Every state of the renewal that was told. */
  renewal(): Promise<readonly Job[]>
  end(): Promise<void>
  /** As a power cut does. */
  kill(): Promise<void>
  /** What it wrote to its console. */
  readonly output: () => string
}

interface Start {
  readonly dataDir: string
  readonly catalogFile: string
  /** Of a release to come (`next-release.ts`). */
  readonly isNext?: boolean
  /** Folder of its sources: another checkout. */
  readonly root?: string
}

const ROOT = join(import.meta.dirname, '..', '..')
const NEXT = join(import.meta.dirname, 'next-release.ts')

export async function startProgram({
  dataDir,
  catalogFile,
  isNext = false,
  root = ROOT,
}: Start): Promise<StartedProgram> {
  const child = fork(join(root, 'tests', 'support', 'program-process.ts'), [dataDir, catalogFile], {
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      ...(isNext ? ['--import', pathToFileURL(NEXT).href] : []),
    ],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (output += String(chunk)))
  const ask = asker(child, () => output)
  await ask.ready
  const value = async (name: string, input: unknown) => {
    const result = await ask(name, input)
    if (!result.ok) throw Object.assign(new Error(`${name}: ${result.code}`), result)
    return result.value
  }
  const call = ((name: string, input: unknown) => value(name, input)) as StartedProgram['call']
  return {
    call,
    take: (path) => value('take', path) as Promise<string>,
    settled: async () => {
      for (;;) {
        const state = await call('library.state', {})
        if (state.job?.state !== 'working') return state
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    renewal: () => value('renewal', null) as Promise<readonly Job[]>,
    end: async () => {
      await value('end', null)
      await gone(child)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await gone(child)
    },
    output: () => output,
  }
}

function asker(child: ChildProcess, output: () => string) {
  const waiting = new Map<number, { resolve(result: Result<unknown>): void; reject(error: Error): void }>()
  let next = 1
  const wait = (id: number) =>
    new Promise<Result<unknown>>((resolve, reject) => waiting.set(id, { resolve, reject }))
  const ready = wait(0)
  child.on('message', ({ id, result }: Answered) => {
    waiting.get(id)?.resolve(result)
    waiting.delete(id)
  })
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`The program ended.\n${output()}`))
    waiting.clear()
  })
  const ask = (name: string, input: unknown) => {
    const id = next++
    child.send({ id, name, input })
    return wait(id)
  }
  return Object.assign(ask, { ready })
}

function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => void child.once('exit', () => resolve()))
}
