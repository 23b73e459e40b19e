import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

type Child = ChildProcessByStdio<null, Readable, null>

/** Runs a script of this folder as a process of its own, under the Node that runs the tests. */
export function start(script: string, ...args: (string | number)[]): Child {
  const file = fileURLToPath(new URL(script, import.meta.url))
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Every line of a process's output as it comes, and then how it ended. */
export async function follow(child: Child, line: (text: string) => void = () => {}): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  for await (const text of createInterface({ input: child.stdout })) line(text)
  return ended
}
