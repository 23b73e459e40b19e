/** Made of docs/help by build/help-pages.ts, whenever the screens are built. */
declare module 'virtual:help-pages' {
  import type { HelpPage } from './page-model.ts'
  /** In the order of the contents. */
  export const pages: readonly HelpPage[]
}
