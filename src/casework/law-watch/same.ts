// Whether two pieces of rule data say the same, whatever order their fields were written in.

const ordered = (of: unknown): unknown => {
  if (Array.isArray(of)) return of.map(ordered)
  if (typeof of !== 'object' || of === null) return of
  return Object.fromEntries(
    Object.entries(of)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, ordered(value)]),
  )
}

/** True where both hold the same data. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
