// A year's commitments as they are read and computed for a request: the same for the page, the list and the workbook.
import { type CommitmentPicture, pictureOf } from '../investment/commitments/view.ts'
import { type CommitmentYear, commitmentsOf } from '../investment/commitments/year.ts'
import { dayAt, yearOf } from '../language/day.ts'
import { readLedgerYear, type StoredYear } from '../store/ledger.ts'
import { Refusal } from './refusal.ts'
import type { Asked } from './serve.ts'

/** The year asked for, this year where none is. */
export const askedYear = ({ today }: Asked, year: string | undefined): number =>
  year === undefined ? yearOf(today) : Number(year)

/** @throws Refusal 400 where the year has no account plan. */
export const committedIn = async (
  { inside, house, today }: Asked,
  year: number,
): Promise<{ readonly stored: StoredYear; readonly year: CommitmentYear }> => {
  const stored = await readLedgerYear(inside, year, dayAt(year, 1, 1), dayAt(year, 12, 1))
  const { accountPlans: plans, priceChanges: prices } = house.rules
  const found = commitmentsOf({ ...stored, year, today, plans, prices })
  if (!found.ok) throw new Refusal(400, found.problem)
  return { stored, year: found.value }
}

/** The year as it is shown, of the whole municipality or a district. */
export const pictureIn = ({ house }: Asked, year: CommitmentYear, district: string | null = null): CommitmentPicture =>
  pictureOf(
    year,
    house.rules.refunds,
    district === null ? null : { district, least: house.rules.smallCells.largestHidden + 1 },
  )
