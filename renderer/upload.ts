import type { Result } from '../data/contract/contract.ts'
import type { StagedFile } from '../data/contract/library.ts'
import { KEY_HEADER, sessionKey } from './session-key.ts'

/**
 * One file to the preview. Not `fetch`, which does not tell how far an upload is.
 * @param onProgress bytes sent so far
 */
export function upload(
  file: File,
  onProgress: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Result<StagedFile>> {
  return new Promise((resolve) => {
    const failed = () => resolve({ ok: false, code: 'upload-failed', params: { file: file.name } })
    const request = new XMLHttpRequest()
    const abort = () => request.abort()
    request.open('POST', `/upload?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader(KEY_HEADER, sessionKey() ?? '')
    request.upload.onprogress = ({ loaded }) => onProgress(loaded)
    request.onload = () => {
      try {
        resolve(JSON.parse(request.responseText) as Result<StagedFile>)
      } catch {
        // Not our program's answer, or a refusal in words.
        failed()
      }
    }
    request.onerror = failed
    request.onabort = failed
    request.onloadend = () => signal.removeEventListener('abort', abort)
    signal.addEventListener('abort', abort)
    if (signal.aborted) failed()
    else request.send(file)
  })
}
