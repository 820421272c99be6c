// A value somewhere inside a case, replaced without touching the rest.

/** `tree` with `value` at the path; `undefined` takes the field away. */
export const setIn = (tree: unknown, path: readonly (string | number)[], value: unknown): unknown => {
  const [first, ...rest] = path
  if (first === undefined) return value
  if (Array.isArray(tree)) {
    const list: readonly unknown[] = tree
    return list.map((each, at) => (at === first ? setIn(each, rest, value) : each))
  }
  const fields: Readonly<Record<string, unknown>> =
    typeof tree === 'object' && tree !== null ? { ...tree } : Object.create(null)
  const inside = setIn(fields[first], rest, value)
  if (inside !== undefined) return { ...fields, [first]: inside }
  const { [String(first)]: _, ...others } = fields
  return others
}
