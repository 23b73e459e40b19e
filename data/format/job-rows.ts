import type { NamedProgram } from '../contract/comparison.ts'
import type { JobGroup } from '../contract/job-comparison.ts'
import { field, type FieldId } from '../fields/catalogue.ts'
import type { JobRowId } from '../job-rows.ts'
import type { Translator } from '../messages/translate.ts'
import type { PlaceRef } from '../place.ts'
import { formatAsOf } from './as-of.ts'
import { withPlace } from './place-words.ts'

/** Words of the comparison of jobs that screen and paper share. */

/** Beneath a head that names the area, its pay is called as the nation's is. */
const IN_AREA: Partial<Record<JobRowId, FieldId>> = {
  areaPayP10: 'payP10',
  areaPayP25: 'payP25',
  areaPayMedian: 'payMedian',
  areaPayP75: 'payP75',
  areaPayP90: 'payP90',
}

/** A row's name in its group, and its unit, once beside it; null where the name or the cells say it. */
export function jobRowLabel(
  id: FieldId,
  { about }: Pick<JobGroup, 'about'>,
  words: Translator,
): { readonly label: string; readonly unit: string | null } {
  const { unit } = field(id)
  return {
    label: nameOf(id, about, words),
    unit: unit ? words.word(`compare.unit.${unit}`, '') || null : null,
  }
}

function nameOf(id: FieldId, about: JobGroup['about'], words: Translator): string {
  if (about?.kind === 'outlook' && id === 'employment')
    return words.t('compare.label.employment', { year: String(about.from) })
  if (about?.kind === 'outlook' && id === 'employmentTarget')
    return words.t('compare.label.employmentTarget', { year: String(about.to) })
  return words.t(`field.${IN_AREA[id as JobRowId] ?? id}`)
}

/** What a group's figures are of: "Ohio, May 2025". Null where there is nothing to say. */
export function jobGroupDetail({ about }: Pick<JobGroup, 'about'>, words: Translator): string | null {
  switch (about?.kind) {
    case 'pay': {
      const months = about.vintages.map((vintage) => formatAsOf(vintage, words.locale))
      return months.length === 0
        ? about.area.title
        : words.t('jobs.compare.about.pay', {
            area: about.area.title,
            months: new Intl.ListFormat(words.locale).format(months),
          })
    }
    case 'outlook':
      return words.t('jobs.compare.about.outlook', { from: String(about.from), to: String(about.to) })
    case 'near': {
      const place = nameOfPlace(about.place, words)
      if (about.radius === null) return words.t('jobs.compare.about.anywhere', { place })
      if (about.radius === 'state') return words.t('jobs.compare.about.state', { place })
      return words.t('jobs.compare.about.miles', { place, miles: about.radius })
    }
    case undefined:
      return null
  }
}

function nameOfPlace(place: PlaceRef, words: Translator): string {
  switch (place.kind) {
    case 'zip':
      return words.t('jobs.compare.zip', { zip: place.zip })
    case 'city':
      return withPlace(place.city, place.state)
    case 'state':
      return words.word(`state.${place.state}`, place.state)
  }
}

type OfProgram = Pick<NamedProgram, 'program' | 'institution' | 'city' | 'state' | 'exam'>

const schoolAndPlace = ({ institution, city, state }: OfProgram): string =>
  withPlace(institution, withPlace(city, state))
const ofExam = ({ exam }: OfProgram, text: string): string => (exam === undefined ? text : `${exam}: ${text}`)

/** The school that a job's figure is of: "Columbus State Community College, Columbus, OH", "RHIT: Columbus ...". */
export const schoolOf = (of: OfProgram): string => ofExam(of, schoolAndPlace(of))

/** The same with the program's name before it. */
export const programAndSchool = (of: OfProgram): string =>
  ofExam(of, withPlace(of.program, schoolAndPlace(of)))
