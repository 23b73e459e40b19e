/** The page of Find: loaded when it is first opened, or while somebody reads Home. */
export const loadFind = () => import('./FindPage.svelte')
