// Words around a chart.
export const da = {
  asTable: 'Vis som tabel',
  asPicture: 'Vis som billede',
} as const
