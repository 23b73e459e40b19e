import type { RejectReason } from '../rejects.ts'

/** What a cell says: a value, nothing, or what cannot be taken and why. */
export type Read<T> =
  | { readonly is: 'value'; readonly value: T }
  | { readonly is: 'nothing' }
  | { readonly is: 'rejected'; readonly reason: RejectReason }

export const NOTHING: Read<never> = { is: 'nothing' }
export const value = <T>(given: T): Read<T> => ({ is: 'value', value: given })
export const rejected = (reason: RejectReason): Read<never> => ({ is: 'rejected', reason })

/** The ways in which people write that they do not know. None of them is a zero. */
const UNKNOWN =
  /^([-–—.*?]+|#?n\.?\/?a\.?|nil|none|null|unknown|not (reported|available|applicable|known|stated|listed)|unavailable|suppressed|hidden|pending|varies|tb[ad]|to be (announced|determined)|call|contact (the )?(school|provider)|#(value|ref|div\/0|name|num|null)[!?]?)$/i

export const isUnknown = (text: string): boolean => text === '' || UNKNOWN.test(text)
