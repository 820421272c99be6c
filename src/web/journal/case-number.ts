// A case number as people write it: a year and a number, with or without the zeros between.

/** As it stands in the case: `2026-00017` of `2026-17` and ` 2026/17 `. Undefined where it is none. */
export const caseNumberOf = (written: string): string | undefined => {
  const parts = /^\s*(\d{4})\s*[-/]\s*(\d{1,9})\s*$/.exec(written)
  return parts === null ? undefined : `${parts[1]}-${(parts[2] ?? '').replace(/^0+(?=\d{5})/, '').padStart(5, '0')}`
}
