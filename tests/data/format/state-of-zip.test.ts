import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { stateOfZip } from '../../../data/format/state-of-zip.ts'

const INSTITUTIONS = join(import.meta.dirname, '../../../data/catalog/institutions.csv')

it('knows the state of a ZIP by its first three digits, as the schools of the catalog have it', () => {
  expect(['02139', '05501', '05602', '20001', '20147', '73301', '73301'].map(stateOfZip)).toEqual([
    'MA',
    'MA',
    'VT',
    'DC',
    'VA',
    'TX',
    'TX',
  ])
  expect(stateOfZip('09012')).toBeNull()
  const [, ...rows] = readFileSync(INSTITUTIONS, 'utf8').trim().split('\n')
  // ",TX,77002-1234," : no other columns that stand together look so.
  const schools = rows.flatMap((row) => {
    const [, state, zip] = /,([A-Z]{2}),(\d{5})(?:-\d{4})?,/.exec(row) ?? []
    return state && zip ? [{ state, zip }] : []
  })
  expect(schools.length).toBeGreaterThan(1_000)
  // Islands share their three digits with others.
  const isAlone = ({ state }: { readonly state: string }) =>
    !['AS', 'FM', 'GU', 'MH', 'MP', 'PW'].includes(state)
  const wrong = schools.filter(isAlone).filter(({ state, zip }) => stateOfZip(zip) !== state)
  // Two schools of Tennessee are published with a ZIP of Georgia.
  expect(new Set(wrong.map(({ state, zip }) => `${state} ${zip}`))).toEqual(new Set(['TN 30127']))
})
