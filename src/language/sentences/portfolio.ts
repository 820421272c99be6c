// All cases together, in words: what is added, what is not, and where the same krone may be saved twice.
const joined = (words: readonly (string | number)[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`

const range = (years: readonly number[]): string => {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  return years.length > 1 && last - first === years.length - 1 ? `${first}-${last}` : joined(years)
}

const cases = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`

export const portfolio = {
  'portfolio-no-calendar': () => 'Casen siger ikke, hvilket kalenderår dens år 1 er, og er ikke lagt med.',
  'portfolio-no-price-level': () => 'Casen siger ikke, hvilket års priser den er i, og er ikke lagt med.',
  'portfolio-not-converted': (v: { why: string }) => `Casen er ikke lagt med: ${v.why}`,
  'portfolio-without-level': (v: { count: number }) => `${cases(v.count)} uden prisniveau er ikke lagt med.`,
  'portfolio-left-out': (v: { count: number }) => `${cases(v.count)}, der ikke kan omregnes, er ikke lagt med.`,
  'portfolio-overlap': (v: { account: string; titles: readonly string[]; years: readonly number[] }) =>
    `${joined(v.titles.map(title => `"${title}"`))} sparer på den samme konto ${v.account} i ${range(v.years)}. Se efter, om det er de samme penge, så de ikke tælles to gange.`,
}
