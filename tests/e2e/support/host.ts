/**
 * Which host the end-to-end tests are of. They were written for the preview; with
 * `PATHWISE_HOST=electron` they run against the Electron side around its stand-in: the page is
 * the one of the window, and what is saved by the system's dialog comes as a download.
 */
export const IN_ELECTRON = process.env['PATHWISE_HOST'] === 'electron'
