import { contextBridge, ipcRenderer } from 'electron'
import type { Send } from '../../data/contract/contract.ts'
import { CHANNEL } from './channel.ts'

/**
 * The whole of what a page gets: one function, and never ipcRenderer or its event
 * (electronjs.org/docs/latest/tutorial/security, rule 20). It is bundled to one
 * CommonJS file, since a sandboxed preload may require nothing but electron.
 */
const send: Send = async (name, input) => {
  try {
    return await ipcRenderer.invoke(CHANNEL, name, input)
  } catch {
    // The program answers with data even when it fails; this is the bridge itself breaking.
    return { ok: false, code: 'internal', params: {} }
  }
}

contextBridge.exposeInMainWorld('pathwise', { send })
