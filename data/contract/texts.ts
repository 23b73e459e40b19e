import * as v from 'valibot'
import { cleanName, cutText } from '../format/clean-text.ts'

/** More than this is no text that anybody or anything of ours means. */
const MOST_GIVEN = 100_000

/** A name that a person gives: cleaned by the one rule (data/format/clean-text.ts); one that is too long is told, not cut. */
export const nameOf = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(MOST_GIVEN),
    v.transform((name) => cleanName(name, MOST_GIVEN)),
    v.maxLength(longest),
  )

/** One that a file gives: it is cut too, since nobody is there to be told. */
export const nameInFile = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(MOST_GIVEN),
    v.transform((name) => cleanName(name, longest)),
  )

/**
 * Words that Pathwise itself makes of names and figures. They can be longer than anybody
 * foresaw, and nothing that a person takes away may fail over that: they are cut, not refused.
 */
export const madeWords = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(MOST_GIVEN),
    v.transform((text) => cutText(text, longest)),
  )
