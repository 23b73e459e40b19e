import { mkdirSync, rmSync } from 'node:fs'
import { crashReporter, type App } from 'electron'

/**
 * A crash of Chromium leaves a picture of its memory on this computer, for whoever mends it,
 * and sends nothing. It may hold what was on the screen, so it goes with a case that is taken
 * off the computer.
 */
export function keepCrashDumps(app: App, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    app.setPath('crashDumps', folder)
    crashReporter.start({ uploadToServer: false })
  } catch {
    // Without them a crash is only harder to explain.
  }
}

export function forgetCrashDumps(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  } catch {
    // One that is just being written stays for the next time.
  }
}
