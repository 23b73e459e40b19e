import type { App, Event } from 'electron'

/** The renderer is one page: it never goes elsewhere, opens no window and holds no webview. */
export function setupNavigation(app: App): void {
  const refuse = (event: Event) => event.preventDefault()
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', refuse)
    contents.on('will-frame-navigate', refuse)
    contents.on('will-redirect', refuse)
    contents.on('will-attach-webview', refuse)
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
