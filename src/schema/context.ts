/** What every resolver is given for one request. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rooms as they come
export interface RequestContext {}
