import * as v from 'valibot'
import { FindInputSchema, type FindInput, type FindRequest } from '../../../../data/contract/find.ts'

/** A request as the contract hands it over: checked, defaults filled in. */
export const asked = (input: FindInput = {}): FindRequest => v.parse(FindInputSchema, input)
