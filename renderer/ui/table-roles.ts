import type { Attachment } from 'svelte/attachments'

/** Roles of a table's parts that are no header. */
const ROLES: Readonly<Record<string, string>> = {
  TABLE: 'table',
  THEAD: 'rowgroup',
  TBODY: 'rowgroup',
  TFOOT: 'rowgroup',
  TR: 'row',
  TD: 'cell',
}

/**
 * Says of each part of the tables in here what it is. Parts that a small window lays out
 * one beneath the other are none of a table to a screen reader otherwise. A role that a
 * part has already counts.
 */
export const tableRoles: Attachment<HTMLElement> = (place) => {
  const say = () => {
    for (const part of [
      place,
      ...place.querySelectorAll<HTMLElement>('table, thead, tbody, tfoot, tr, td, th'),
    ])
      if (!part.hasAttribute('role')) {
        const role = part.tagName === 'TH' ? headRole(part.getAttribute('scope')) : ROLES[part.tagName]
        if (role !== undefined) part.setAttribute('role', role)
      }
  }
  say()
  const observer = new MutationObserver(say)
  observer.observe(place, { childList: true, subtree: true })
  return () => observer.disconnect()
}

const headRole = (scope: string | null): string =>
  scope === 'col' || scope === 'colgroup' ? 'columnheader' : 'rowheader'
