import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Result, Send } from '../../data/contract/contract.ts'
import type { StagedFile } from '../../data/contract/library.ts'
import { CHANNEL, STAGE_CHANNEL } from './channel.ts'

/**
 * The whole of what a page gets: two functions, and never ipcRenderer or its event
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

/**
 * Hands over files that the person chose or dropped. A page cannot name a path: it
 * has File objects, and one that it made by itself has no path and is refused.
 */
const stage = async (files: readonly File[]): Promise<Result<readonly StagedFile[]>> => {
  try {
    const paths = Array.from(files, (file) => webUtils.getPathForFile(file))
    if (paths.includes('')) return { ok: false, code: 'upload-failed', params: {} }
    return await ipcRenderer.invoke(STAGE_CHANNEL, paths)
  } catch {
    return { ok: false, code: 'upload-failed', params: {} }
  }
}

contextBridge.exposeInMainWorld('pathwise', { send, stage })
