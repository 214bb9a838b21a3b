/** The author of what the catalog does by itself, as when it reads its seed documents. Nobody else bears the name. */
export const CATALOG_AUTHOR = 'catalog';
