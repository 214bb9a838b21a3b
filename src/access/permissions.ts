import type { Role, TokenRole } from '../domain/viewer.ts';

/** The role that a root field needs, in the order of the schema. */
export const PERMISSIONS = {
  'Mutation.createErrorCode': 'MAINTAINER',
  'Mutation.correctErrorCode': 'MAINTAINER',
  'Mutation.correctErrorCodes': 'MAINTAINER',
  'Mutation.confirmCorrection': 'MAINTAINER',
  'Mutation.dropCorrection': 'MAINTAINER',
  'Mutation.withdrawErrorCode': 'MAINTAINER',
  'Mutation.reinstateErrorCode': 'MAINTAINER',
  'Mutation.revertErrorCode': 'MAINTAINER',
  'Mutation.createVendor': 'MAINTAINER',
  'Mutation.updateVendor': 'MAINTAINER',
  'Mutation.createService': 'MAINTAINER',
  'Mutation.updateService': 'MAINTAINER',
  'Mutation.createCategory': 'MAINTAINER',
  'Mutation.updateCategory': 'MAINTAINER',
  'Mutation.deleteVendor': 'MAINTAINER',
  'Mutation.deleteService': 'MAINTAINER',
  'Mutation.deleteCategory': 'MAINTAINER',
  'Mutation.deleteDocument': 'MAINTAINER',
  'Mutation.renameVendor': 'MAINTAINER',
  'Mutation.renameService': 'MAINTAINER',
  'Mutation.renameCategory': 'MAINTAINER',
  'Mutation.renameDocument': 'MAINTAINER',
  'Mutation.mergeVendors': 'MAINTAINER',
  'Mutation.mergeServices': 'MAINTAINER',
  'Mutation.mergeCategories': 'MAINTAINER',
  'Mutation.mergeDocuments': 'MAINTAINER',
  'Mutation.updateDocument': 'MAINTAINER',
  'Mutation.planImport': 'MAINTAINER',
  'Mutation.applyImport': 'MAINTAINER',
  'Mutation.discardImport': 'MAINTAINER',
  'Mutation.revertImport': 'MAINTAINER',
  'Mutation.issueToken': 'ADMIN',
  'Mutation.revokeToken': 'ADMIN',
  'Query.tokens': 'ADMIN',
} as const satisfies Readonly<Record<`${'Mutation' | 'Query'}.${string}`, TokenRole>>;

/**
 * The role that a field of Query or Mutation needs. A field of Query that is not listed is open to everybody, such a
 * field of Mutation to nobody (null).
 */
export function roleNeededFor(type: 'Query' | 'Mutation', field: string): Role | null {
  const listed = (PERMISSIONS as Readonly<Record<string, TokenRole>>)[`${type}.${field}`];
  return listed ?? (type === 'Query' ? 'ANONYMOUS' : null);
}
