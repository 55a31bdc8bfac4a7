// The compiled validator is made by `npm run generate`; it takes { [kind]: value }.
interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: { readonly [name: string]: unknown };
  readonly propertyName?: string;
}
declare const exported: {
  validate: ((value: unknown) => boolean) & { readonly errors?: readonly SchemaError[] | null };
};
export default exported;
