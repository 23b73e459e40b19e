import type { Configuration } from 'electron-builder'
import type { System } from './targets.ts'

/**
 * A Mac's program is signed by whoever CSC_LINK or CSC_NAME says, and notarized where the
 * APPLE_… variables are there, too (electron-builder reads all of them). Without a
 * certificate it has the signature "-", with which it starts on one's own Mac.
 */
export function macSigning(system: System, env: Readonly<Record<string, string | undefined>>): Configuration {
  const signed = Boolean(env['CSC_LINK'] || env['CSC_NAME'])
  return system === 'darwin' && !signed ? { mac: { identity: '-' } } : {}
}
