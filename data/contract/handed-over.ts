/** Begins the place of a page that is to open a staged case file; its id follows. */
export const HANDED_OVER = '/open/'
