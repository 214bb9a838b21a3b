import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { FirstOperation } from './first-operation.graphql.ts';

/** The Apollo Sandbox with a first operation and a header to fill in, or nothing where it is switched off. */
export function landingPage(
  sandbox: boolean,
  { document, variables }: FirstOperation,
): ApolloServerPlugin<BaseContext> {
  if (!sandbox) return ApolloServerPluginLandingPageDisabled();
  return ApolloServerPluginLandingPageLocalDefault({
    embed: { runTelemetry: false },
    includeCookies: false,
    document,
    variables,
    // Left as it is, it counts as no credential.
    headers: { Authorization: 'Bearer ' },
  });
}
