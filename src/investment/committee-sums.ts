// What a committee lays out and gets back over the years of a case.
const sum = (of: readonly number[]): number => of.reduce((all, each) => all + each, 0)

/** The years in which it lays out more than it gets back, together. */
export const paidIn = (years: readonly number[]): number => sum(years.filter(each => each > 0))

/** The other years together, as a gain with its minus. */
export const gainedIn = (years: readonly number[]): number => sum(years.filter(each => each < 0))
