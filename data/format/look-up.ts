import type { Note } from '../figures/figure.ts'
import type { Translator } from '../messages/translate.ts'
import { accreditorOf, ACCREDITORS_BETWEEN, type Accreditor } from '../rules/accreditors.ts'

/**
 * How to look up what a reason or question asks of an accreditation, a sentence or more for
 * each accreditor that it names; none where it asks of something else.
 */
export function lookUpWords({ code, params = {} }: Note, translate: Translator): readonly string[] {
  const { accreditor } = params
  if (!code.startsWith('ask-') || typeof accreditor !== 'string') return []
  return accreditor.split(ACCREDITORS_BETWEEN).flatMap((id) => {
    const found = accreditorOf(id)
    return found ? [accreditorLookUp(found, translate)] : []
  })
}

/** What the page of an accredited program shows, and where the accreditor lists its programs. */
function accreditorLookUp({ id, facts, directories }: Accreditor, { t, word, locale }: Translator): string {
  const places = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    directories.map(({ page, site }) => t('accreditor.place', { page, site })),
  )
  return [
    ...facts.filter(({ kind }) => kind === 'how').map(({ code }) => word(`accreditor.${code}`)),
    t('accreditor.directory', { accreditor: id, places, count: directories.length }),
  ].join(' ')
}
