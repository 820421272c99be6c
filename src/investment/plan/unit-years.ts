// How many unit-years an effort's participants give in each year, counted month by month.

type Timing = {
  readonly lagMonths: number
  readonly lastsMonths: number | null
  readonly startMonth: number | null
}

/**
 * The unit-years of each year if every participant gave one unit from `lagMonths` after the start and for `lastsMonths`
 * (null: without end). Participants begin evenly over their year, a twelfth at the start of each month, or all at the start of
 * `startMonth`. A unit that begins in month m gives (13 - m) / 12 in its first year (investment.md, formula 8).
 * @param starting participants who begin in each year
 */
export const unitYears = (starting: readonly number[], timing: Timing): readonly number[] => {
  const months = starting.length * 12
  const { lagMonths, lastsMonths, startMonth } = timing
  // What begins and what ends in each month; running the two together gives how many are active.
  const change = new Float64Array(months + 1)
  for (const [year, participants] of starting.entries()) {
    for (let month = 0; month < 12; month += 1) {
      const begin = startMonth === null ? participants / 12 : month === startMonth - 1 ? participants : 0
      const from = year * 12 + month + lagMonths
      if (begin === 0 || from >= months) continue
      change[from] = (change[from] ?? 0) + begin
      const to = lastsMonths === null ? months : Math.min(months, from + lastsMonths)
      change[to] = (change[to] ?? 0) - begin
    }
  }
  const years = new Array<number>(starting.length).fill(0)
  let active = 0
  for (let month = 0; month < months; month += 1) {
    active += change[month] ?? 0
    const year = Math.floor(month / 12)
    years[year] = (years[year] ?? 0) + active / 12
  }
  return years
}
