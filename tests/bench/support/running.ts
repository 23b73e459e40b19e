import { startApp, type RunningApp } from '../../e2e/support/app.ts'

/** Starts the program, and ends it however its use ends: nothing may run on into the next measure. */
export async function withApp<T>(dataDir: string, use: (app: RunningApp) => Promise<T>): Promise<T> {
  const app = await startApp({ dataDir })
  try {
    return await use(app)
  } finally {
    await app.stop({ keepData: true })
  }
}
