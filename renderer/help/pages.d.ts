/** Made of docs/help by build/help-pages.ts, whenever the screens are built. */
declare module 'virtual:help-pages' {
  /** In the order of the contents. */
  export const pages: readonly import('./page-model.ts').HelpPage[]
}
