/** The number of a field, where a form's fields are counted. */
export const FieldNumber = ({ of }: { readonly of: number | undefined }) =>
  of === undefined ? null : <span className="fld__nr">{of}</span>
