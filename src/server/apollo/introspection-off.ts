import { type FieldNode, GraphQLError, type ValidationRule } from 'graphql';

const INTROSPECTION_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type']);

/** A validation rule that refuses introspection, with one error for all such fields. */
export const introspectionOff: ValidationRule = (context) => {
  const asking: FieldNode[] = [];
  return {
    Field(node) {
      if (INTROSPECTION_FIELDS.has(node.name.value)) asking.push(node);
    },
    Document: {
      leave() {
        if (asking.length === 0) return;
        context.reportError(
          new GraphQLError('Introspection is switched off on this server; `__typename` still works.', {
            nodes: asking,
          }),
        );
      },
    },
  };
};
