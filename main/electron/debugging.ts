import type { App } from 'electron'

/**
 * Chromium's switches with which another program could look into the page and steer it, or
 * which take the fences of pages down. The fuses close those of Node alone.
 */
const SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'disable-web-security',
] as const

/**
 * An installed Pathwise starts as if nobody had asked for a debugger: whoever has its shortcut
 * changed does not get at a person's cases. Before the app is ready, since Chromium opens the
 * port afterwards. One that runs from source is a developer's own.
 */
export function refuseDebugging({ isPackaged, commandLine }: App): void {
  if (!isPackaged) return
  for (const name of SWITCHES) commandLine.removeSwitch(name)
}
