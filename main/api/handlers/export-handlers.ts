import type { Comparison, CompareRequest } from '../../../data/contract/comparison.ts'
import { PathwiseError } from '../../../data/contract/errors.ts'
import type { Handlers, Request } from '../../../data/contract/contract.ts'
import type {
  HandoutRequest,
  JobsTextRequest,
  PageChart,
  PageRequest,
} from '../../../data/contract/export.ts'
import { translator, type Language, type Translator } from '../../../data/messages/translate.ts'
import { requestOf } from '../../case-file/compare-request.ts'
import type { CatalogClient } from '../../catalog/client.ts'
import type { ComparisonDocument } from '../../export/document.ts'
import { withoutPersonal } from '../../export/without-personal.ts'
import type { Host } from '../host.ts'
import type { PersonStore } from '../../person/store.ts'

export interface ExportParts {
  readonly catalogClient: Pick<CatalogClient, 'request'>
  readonly person: Pick<PersonStore, 'state'>
  readonly host: Host
}

type Any = Request<'export.xlsx' | 'export.text' | 'export.pdf' | 'export.print'>
type ForPeople = Any | HandoutRequest

/**
 * Calls that take a comparison away. The comparison is made by the catalog's
 * thread, and so are a CSV and a data package of it, which may be of thousands of programs; names, notes and the organization are read where they are kept, so a
 * screen cannot hand over others.
 */
export function exportHandlers({ catalogClient, person, host }: ExportParts) {
  const languageOf = ({ language }: { readonly language?: Language | undefined }): Language =>
    language ?? person.state().settings.language
  const wordsOf = (request: ForPeople): Translator => translator(languageOf(request))

  /** What the person told of themselves is in it only where they asked for that. */
  const comparedOf = (request: CompareRequest & { readonly personal: boolean }): CompareRequest =>
    requestOf(request.personal ? request : withoutPersonal(request))

  const comparisonOf = (request: CompareRequest & { readonly personal: boolean }): Promise<Comparison> =>
    catalogClient.request('compare.table', comparedOf(request))

  const documentOf = async (request: Any, strips = false): Promise<ComparisonDocument> => {
    const { show, rows, notes, ...more } = request
    const beside = 'status' in more ? more : { status: true, source: false, asOf: false }
    const words = wordsOf(request)
    const comparison = await comparisonOf(request)
    const { settings, case: open, comparison: kept } = person.state()
    // Loaded when first asked for: most sessions take nothing away.
    const { comparisonDocument } = await import('../../export/document.ts')
    const { questionsOf } = await import('../../../data/ranking/questions.ts')
    return comparisonDocument(
      comparison,
      {
        strips,
        options: { show, rows, beside },
        name: open.name,
        organisation: settings.organisation.trim(),
        today: new Date(),
        notes: notes ? kept.notes : {},
        charts: 'charts' in request ? request.charts : [],
        map: 'map' in request ? request.map : null,
        questions:
          'questions' in request && request.questions
            ? questionsOf(comparison, { ...kept, notes: notes ? kept.notes : {} })
            : [],
      },
      words,
    )
  }

  const page = async (request: PageRequest) => {
    const { checkSvg } = await import('../../export/svg.ts')
    for (const { svg } of request.charts) checkSvg(svg, 'charts')
    if (request.map) {
      checkSvg(request.map.svg, 'map')
      // Where the person lives goes along only where that was asked for.
      if (request.map.hasHome && !request.personal) throw new PathwiseError('invalid-input', { at: 'map' })
    }
    const document = await documentOf(request, true)
    const { printPage } = await import('../../export/print-page.ts')
    const { paper } = person.state().settings
    return printPage(document, { sources: request.sources, paper }, wordsOf(request))
  }

  const handout = async (request: HandoutRequest) => {
    const comparison = await comparisonOf(request)
    const { settings, case: open, comparison: kept } = person.state()
    const { handoutOf } = await import('../../export/handout/handout.ts')
    const { figures, ticked, home } = kept
    const parts = {
      name: open.name,
      organisation: settings.organisation.trim(),
      equalOpportunity: settings.equalOpportunity.trim(),
      languageAssistance: settings.languageAssistance.trim(),
      today: new Date(),
      told: { figures, ticked, ...(request.personal ? { home } : {}) },
    }
    return handoutOf(comparison, parts, wordsOf(request))
  }

  /** Laid out by the renderers of any comparison. */
  const jobs = async (request: JobsTextRequest, charts: readonly PageChart[] = []) => {
    const { personal, language, ...asked } = request
    const { home } = asked
    const comparison = await catalogClient.request('jobs.compare', {
      ...asked,
      home: personal ? home : { state: home.state, zip: null },
    })
    const words = translator(languageOf({ language }))
    const { settings } = person.state()
    const beside = { status: true, source: true, asOf: true }
    const { jobsDocument } = await import('../../export/jobs-document.ts')
    const parts = { beside, organisation: settings.organisation.trim(), today: new Date(), charts }
    return { comparison, beside, words, document: () => jobsDocument(comparison, parts, words) }
  }

  return {
    'export.jobs': async ({ to, layout, charts, ...request }) => {
      const { checkSvg } = await import('../../export/svg.ts')
      for (const { svg } of charts) checkSvg(svg, 'charts')
      const { comparison, beside, words, document } = await jobs(request, charts)
      const { paper } = person.state().settings
      if (to === 'csv') {
        const { jobsCsv } = await import('../../export/jobs-csv.ts')
        return host.deliver(jobsCsv(comparison, { ...beside, layout }, words))
      }
      if (to === 'xlsx') {
        const { comparisonXlsx } = await import('../../export/xlsx.ts')
        return host.deliver(await comparisonXlsx(document(), beside, { today: new Date(), paper }, words))
      }
      const { printPage } = await import('../../export/print-page.ts')
      const onPaper = printPage(document(), { sources: true, paper }, words)
      return to === 'pdf' ? host.savePdf(onPaper) : host.print(onPaper)
    },
    'export.jobsText': async (request) => {
      const { words, document } = await jobs(request)
      const { comparisonTexts } = await import('../../export/texts.ts')
      return comparisonTexts(document(), { sources: true }, words)
    },
    'export.csv': async (request) => {
      const { layout, status, source, asOf, show, rows } = request
      const options = { layout, status, source, asOf, show, rows }
      const [comparison, language] = [comparedOf(request), languageOf(request)]
      return host.deliver(await catalogClient.request('compare.csv', { comparison, options, language }))
    },
    'export.package': async (request) => {
      const [comparison, language] = [comparedOf(request), languageOf(request)]
      return host.deliver(await catalogClient.request('compare.package', { comparison, language }))
    },
    'export.picture': async (request) => {
      const { pictureDocument } = await import('../../export/picture-document.ts')
      return host.deliver(pictureDocument(request))
    },
    'export.xlsx': async (request) => {
      const document = await documentOf(request)
      const { comparisonXlsx } = await import('../../export/xlsx.ts')
      const made = { today: new Date(), paper: person.state().settings.paper }
      return host.deliver(await comparisonXlsx(document, request, made, wordsOf(request)))
    },
    'export.text': async (request) => {
      const document = await documentOf(request)
      const { comparisonTexts } = await import('../../export/texts.ts')
      return comparisonTexts(document, request, wordsOf(request))
    },
    'export.pdf': async (request) => host.savePdf(await page(request)),
    'export.print': async (request) => host.print(await page(request)),
    'export.handout': async ({ to, ...request }) => {
      const made = await handout(request)
      const { handoutPage } = await import('../../export/handout/page.ts')
      const onPaper = handoutPage(made, person.state().settings.paper, wordsOf(request))
      return to === 'pdf' ? host.savePdf(onPaper) : host.print(onPaper)
    },
    'export.handoutText': async (request) => {
      const made = await handout(request)
      const { handoutTexts } = await import('../../export/handout/texts.ts')
      return handoutTexts(made, wordsOf(request))
    },
  } satisfies Partial<Handlers>
}
