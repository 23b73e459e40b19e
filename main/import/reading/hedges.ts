/** What people write around a number to say that it is not just this one. */

export type Hedge = 'exact' | 'about' | 'at-least' | 'at-most'

export interface Hedged {
  readonly rest: string
  readonly hedge: Hedge
}

const ABOUT_BEFORE =
  /^(?:~|≈|about|approx(?:imately|\.)?|around|roughly|circa|ca?\.|est(?:imated|\.)?|avg\.?|average)(?=[\s$\d:~])[\s:]*/i
const ABOUT_BEHIND = /\s*[([]?\s*(?:approx(?:imately|\.)?|est(?:imated?|\.)?|about|average|avg\.?)\s*[)\]]?$/i
const LEAST_BEFORE =
  /^(?:>=?|≥|at least|from|starting (?:at|from)|starts at|min(?:imum|\.)?(?: of)?|more than|over|no less than)\s*/i
const LEAST_BEHIND = /\s*(?:\+|and up|or more|minimum|min\.?|plus)$/i
const MOST_BEFORE =
  /^(?:<=?|≤|up to|at most|max(?:imum|\.)?(?: of)?|not? more than|less than|under|below)\s*/i
const MOST_BEHIND = /\s*(?:or less|and under|maximum|max\.?)$/i

/** Words that say where a number is to be had, in place of one: "see website", "varies by campus". */
const UNSAID =
  /^(?:please )?(?:varies|vary|variable|various|depends|depending|differs|see|call|contact|ask|inquire|enquire|check|consult|visit|refer|email|go to|upon request|on request|by request|request|not yet|to be|coming soon|pending|no (?:data|information|info)|unknown|undetermined)\b/i

/** Does a cell that should hold a number send its reader elsewhere? It has no digit then. */
export const isUnsaid = (text: string): boolean => UNSAID.test(text)

/** Signs that point to a note, which a table does not hold: "$5,200*". */
const NOTE_SIGNS = /\s*[*†‡§¹²³]+$/

/** A text without what hedges it, and what that says. */
export function hedged(text: string): Hedged {
  let rest = text
    .replaceAll(/[\u00a0\u2007]/g, ' ')
    .trim()
    .replace(NOTE_SIGNS, '')
  let hedge: Hedge = 'exact'
  const take = (pattern: RegExp, says: Hedge): void => {
    const without = rest.replace(pattern, '').trim()
    if (without === rest || without === '') return
    rest = without
    // A bound says more than "about".
    if (hedge === 'exact' || hedge === 'about') hedge = says
  }
  take(ABOUT_BEFORE, 'about')
  take(ABOUT_BEHIND, 'about')
  take(LEAST_BEFORE, 'at-least')
  take(LEAST_BEHIND, 'at-least')
  take(MOST_BEFORE, 'at-most')
  take(MOST_BEHIND, 'at-most')
  return { rest, hedge }
}

/** What parts the ends of a band: "5,000-7,000", "9 to 12 months", "between 5 and 7". */
export const BAND = /\s*(?:-|–|—|\bto\b|\bthrough\b|\bthru\b)\s*/i
