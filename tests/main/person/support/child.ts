import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

type Child = ChildProcessByStdio<null, Readable, null>

/** Runs a script as a process of its own, under the Node that runs the tests. */
export function start(script: URL, ...args: (string | number)[]): Child {
  const words = ['--disable-warning=ExperimentalWarning', fileURLToPath(script), ...args.map(String)]
  return spawn(process.execPath, words, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Every line of a process's output as it comes, and then how it ended. */
export async function follow(child: Child, line: (text: string) => void = () => {}): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  for await (const text of createInterface({ input: child.stdout })) line(text)
  return ended
}
