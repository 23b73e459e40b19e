import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Session } from 'electron'
import type { Answer, CallName, Input, Result } from '../../data/contract/contract.ts'
import type { Delivery, ExportDocument } from '../../data/contract/export.ts'
import type { StagedFiles } from '../storage/staged-files.ts'

/** Starts a packaged Pathwise without showing it and says whether every part of it answers. */
export const SELF_CHECK = '--self-check'

/** Milliseconds within which all of it has answered, or never will. */
export const LONGEST_CHECK = 60_000

/**
 * Asks the way a page does: page, preload, channel, handlers, both workers, catalog, hidden
 * window and PDF all have to work for it. The release build runs this on the finished
 * package, whose fuses keep Playwright out. Whatever keeps it from asking is a failure.
 */
export class SelfCheck {
  #pdf: Uint8Array = new Uint8Array()
  #dictionary: string | null = null

  /** From the first moment of the session: the program must not fetch a spelling dictionary. */
  watch(session: Session): void {
    session.on('spellcheck-dictionary-download-begin', (_event, language) => (this.#dictionary = language))
  }

  /** Takes documents in the person's place, since nobody is there to say where to. */
  readonly deliver = ({ bytes }: ExportDocument): Promise<Delivery> => {
    this.#pdf = bytes
    return Promise.resolve({ outcome: 'saved', path: '' })
  }

  /**
   * @returns one line to print
   * @throws where any of it fails
   */
  async run({ webContents }: BrowserWindow, staging: StagedFiles): Promise<string> {
    if (webContents.isLoading()) {
      await new Promise<void>((loaded, failed) => {
        webContents.once('did-finish-load', () => loaded())
        webContents.once('did-fail-load', (_event, _code, reason) => failed(new Error(reason)))
      })
    }
    async function ask<N extends CallName>(name: N, input: Input<N>): Promise<Answer<N>> {
      const words = `${JSON.stringify(name)}, ${JSON.stringify(input)}`
      const answer = (await webContents.executeJavaScript(`window.pathwise.send(${words})`)) as Result<
        Answer<N>
      >
      if (!answer.ok) throw new Error(`${name} answered ${answer.code} ${JSON.stringify(answer.params)}`)
      return answer.value
    }

    const { version, catalog } = await ask('app.info', {})
    const { rows } = await ask('find.query', { limit: 1 })
    const first = rows[0]
    if (!first || catalog.programs < 1) throw new Error('the catalog is empty')
    await ask('export.pdf', { programs: [first.key] })
    if (Buffer.from(this.#pdf.subarray(0, 5)).toString() !== '%PDF-') throw new Error('the PDF is none')
    const recognised = await withFile(async (path) =>
      ask('library.recognise', { files: [(await staging.take(path)).id] }),
    )
    if (recognised.length !== 1) throw new Error('the file was not looked into')
    if (this.#dictionary !== null) throw new Error(`a spelling dictionary was asked for: ${this.#dictionary}`)
    return `Pathwise ${version}: ${catalog.programs} programs at ${catalog.institutions} institutions, a PDF of ${this.#pdf.length} bytes, ${recognised.length} file read.`
  }
}

/** Any list will do: it has to reach the import's worker and come back. */
async function withFile<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pathwise-check-'))
  try {
    const path = join(folder, 'list.csv')
    writeFileSync(path, 'Program,School\r\nMedical coding,A school\r\n')
    return await use(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
