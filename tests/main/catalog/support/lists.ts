import {
  NOTHING_PERSONAL,
  type ListedProgram,
  type ListedValue,
  type Personal,
  type Provider,
} from '../../../../data/listed-program.ts'

/** A provider of a person's own list; not found in the directory unless a test says so. */
export const provider = (more: Partial<Provider> = {}): Provider => ({
  id: 'own:3:college a',
  name: 'College A Downtown',
  city: 'Boston',
  state: 'MA',
  zip: '02139',
  phone: '',
  website: '',
  unitid: null,
  match: 'none',
  score: 0,
  ...more,
})

export const own = (value: number | null): ListedValue =>
  value === null ? { value, status: 'not-reported' } : { value, status: 'own' }

export const listed = (more: Partial<ListedProgram> = {}): ListedProgram => ({
  key: 'own:3:17',
  list: 'own:3',
  provider: provider(),
  name: 'Coding evenings',
  cip: '51.0713',
  awardLevel: 21,
  credential: 'Certificate of completion',
  occupations: [],
  online: 'not-reported',
  figures: {},
  columns: { tuitionAndFees: 'Price', months: 'Duration', program: 'Course' },
  official: null,
  ...more,
})

export const personal = (...programs: readonly ListedProgram[]): Personal => ({
  ...NOTHING_PERSONAL,
  lists: [
    {
      id: 'own:3',
      name: 'Spring courses',
      file: 'spring.xlsx',
      importedOn: '2026-11-20',
      programs: [...programs],
    },
  ],
})
