import type { Operation } from './operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { readonly vendors: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly errorCodeCount: number }> };

/** The operation Home. */
export const HomeOperation: Operation<HomeQuery, HomeQueryVariables> = {
  name: 'Home',
  text: "query Home{vendors{slug name errorCodeCount}}",
};
