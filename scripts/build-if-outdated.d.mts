/** Builds the project where a source is newer than the last build. Throws where the build fails, after printing why. */
export function buildIfOutdated(): void;
