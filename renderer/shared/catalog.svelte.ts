/** Counts the catalogs that this window has seen: what depends on the catalog begins anew when it moves on. */
class Catalog {
  revision = $state.raw(0)
}

export const catalog = new Catalog()
