/** An OpenID Connect issuer whose accounts may use the catalog. */
export interface IssuerSettings {
  /** Its URL, as its tokens and its metadata give it; null where there is none. */
  readonly oidcIssuer: string | null;
  /** What its tokens for the catalog have as their audience. */
  readonly oidcAudience: string;
  /** Where its keys are; null where its metadata says so. */
  readonly oidcJwksUrl: string | null;
  /** The name or the dotted path of the claim with the roles: `roles`, `realm_access.roles`. */
  readonly oidcRoleClaim: string;
  /** The claim with the name of the author; where it is missing, `sub` is the name. */
  readonly oidcNameClaim: string;
  /** The values of the role claim that make a maintainer. */
  readonly oidcMaintainerRoles: readonly string[];
  /** The values of the role claim that make an administrator. */
  readonly oidcAdminRoles: readonly string[];
}
