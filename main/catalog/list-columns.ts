import type { FieldId } from '../../data/fields/catalogue.ts'

type Columns = Readonly<Partial<Record<FieldId, string>>>

/** Which headings of a state's list its fields were read from, by the dataset's kind. */
const LISTS: Readonly<Record<string, Columns>> = {
  'etpl-texas': {
    program: 'Program Name',
    institution: 'ProviderName',
    cip: 'Instructional Program (CIP) Code',
    city: 'Campus City',
    state: 'Campus State',
    zip: 'Campus Zip Code',
    awardLevel: 'Program Outcome',
    occupation: 'Occupation Code (ONET 1) to (ONET 3)',
    online: 'Delivery Method',
    tuitionAndFees: 'Required Cost: Tuition & Fees',
    tuitionOutOfDistrict: '(Out Of District) Cost: Tuition & Fees',
    books: 'Required Cost: Books & Supplies',
    hours: 'Length: Contact Hours',
    months: 'Length: Weeks',
    website: 'Program URL',
  },
}

const NONE: Columns = {}

export const listColumns = (kind: string): Columns => LISTS[kind] ?? NONE
