/** Begins the place of a page that is to open a staged case file; its id follows. */
export const HANDED_OVER = '/open/'

/** The same for a staged file of an organization. */
export const HANDED_ORGANIZATION = '/organization/'

/** How the name of an organization's file ends. */
export const ORGANIZATION_FILE = 'pathwise-org'
