// Where everybody stands on the drawing of a network: three rings by strength around the child, each side in its own direction.
import type { NetworkPerson } from '../casework/facts/people.ts'

export const strengths = ['strong', 'moderate', 'weak'] as const
export const sides = ['private', 'civil-society', 'professional'] as const

/** A person with the number they have in the drawing and in the list beside it. `angle`: from twelve o'clock, with the clock. */
export type Standing = {
  readonly person: NetworkPerson
  readonly number: number
  readonly x: number
  readonly y: number
  readonly angle: number
  readonly stem: number
}

/** A ring: the circle it ends at, and how far out its name stands. */
type Ring = { readonly strength: NetworkPerson['strength']; readonly edge: number; readonly name: number }

/** The drawing around its centre. `mark` is half the size of a person's mark, `child` the radius of the circle in the middle. */
export type RingLayout = {
  readonly radius: number
  readonly mark: number
  readonly child: number
  readonly people: readonly Standing[]
  readonly rings: readonly Ring[]
}

const danish = new Intl.Collator('da', { numeric: true })

/** Everybody in the order of their numbers: the closest first, then by side and name. */
export const inOrder = (people: readonly NetworkPerson[]): readonly NetworkPerson[] =>
  people.toSorted(
    (a, b) =>
      strengths.indexOf(a.strength) - strengths.indexOf(b.strength) ||
      sides.indexOf(a.side) - sides.indexOf(b.side) ||
      danish.compare(a.name, b.name) ||
      (a.id < b.id ? -1 : 1),
  )

/** Sizes for a drawing of the radius: nothing is smaller than it can be read. */
const sizesFor = (radius: number) =>
  radius < 230 ? { mark: 10.5, child: 24, air: 20 } : { mark: 14, child: 36, air: 26 }

/** Between the middles of two marks beside each other; a diamond is a little wider than its mark. */
const apart = (mark: number): number => 2.3 * mark + 3

type Row = { readonly radius: number; readonly from: number; readonly to: number; readonly step: number }

/** A circle of places; `named` keeps free what the ring's name takes at the top. */
const rowAt = (radius: number, mark: number, named: boolean): Row => {
  const step = 2 * Math.asin(Math.min(1, apart(mark) / 2 / radius))
  const free = named ? Math.asin(Math.min(1, (27 + 1.15 * mark) / radius)) : step / 2
  return { radius, step, from: free, to: 2 * Math.PI - free }
}

const holds = ({ from, to, step }: Row): number => Math.max(1, Math.floor((to - from) / step + 1e-9) + 1)

/** Rows for each ring out of the radii there are, the last row of a ring with its name; undefined where they are too few. */
const rowsFor = (
  counts: readonly number[],
  radii: readonly number[],
  mark: number,
): readonly (readonly Row[])[] | undefined => {
  let at = 0
  const found: (readonly Row[])[] = []
  for (const count of counts) {
    const rows: Row[] = []
    for (let room = 0, named = false; !named; at += 1) {
      const radius = radii[at]
      if (radius === undefined) return undefined
      const last = rowAt(radius, mark, true)
      named = room + holds(last) >= count
      const row = named ? last : rowAt(radius, mark, false)
      rows.push(row)
      room += holds(row)
    }
    found.push(rows)
  }
  return found
}

/** As many circles as it takes, evenly from the innermost to the edge. Beyond what a map is made for the circles come close. */
const circles = (counts: readonly number[], radius: number) => {
  const { mark, child, air } = sizesFor(radius)
  const first = child + air + mark
  const last = radius - 1.25 * mark - 4
  for (let many = strengths.length; ; many += 1) {
    const pitch = (last - first) / (many - 1)
    const radii = Array.from({ length: many }, (_, at) => first + at * pitch)
    const rows = rowsFor(counts, radii, mark)
    if (rows !== undefined) return { mark, child, first, pitch, rows }
  }
}

/** Angles as near to the wished ones as they can stand without touching, in the same order. */
const spread = (wished: readonly number[], { from, to, step }: Row): readonly number[] => {
  const forth: number[] = []
  for (const each of wished) forth.push(Math.max(each, (forth.at(-1) ?? from - step) + step))
  const back: number[] = []
  for (const each of forth.toReversed()) back.push(Math.min(each, (back.at(-1) ?? to + step) - step))
  return back.toReversed()
}

/** Who stands in which row: everyone in turn, so that a row has its share of each side. */
const shareOut = (people: readonly NetworkPerson[], rows: readonly Row[]): readonly (readonly NetworkPerson[])[] => {
  const all = rows.reduce((sum, row) => sum + holds(row), 0)
  const taken = rows.map(() => [] as NetworkPerson[])
  for (const [at, person] of people.entries()) {
    const wanted = rows.map((row, index) => {
      const here = taken[index]?.length ?? 0
      return here >= holds(row) ? Number.NEGATIVE_INFINITY : ((at + 1) * holds(row)) / all - here
    })
    taken[wanted.indexOf(Math.max(...wanted))]?.push(person)
  }
  return taken
}

/** Where in their share of a direction people stand, row by row: not straight behind each other, or a stem would point at another. */
const stagger = [0.3, 0.7, 0.5] as const

/** The wished angles of a row. A side has the same direction in all rings, as wide as it has people. */
const wishedAngles = (
  row: readonly NetworkPerson[],
  everybody: readonly NetworkPerson[],
  rowNumber: number,
): readonly number[] => {
  const shift = stagger[rowNumber % stagger.length] ?? 0.5
  let start = 0
  return sides.flatMap(side => {
    const here = row.filter(each => each.side === side).length
    const width = (2 * Math.PI * everybody.filter(each => each.side === side).length) / everybody.length
    const angles = Array.from({ length: here }, (_, at) => start + ((at + shift) / here) * width)
    start += width
    return angles
  })
}

/** Everybody's place in a drawing of the radius. The same map always gives the same drawing. */
export const ringLayout = (people: readonly NetworkPerson[], radius: number): RingLayout => {
  const ordered = inOrder(people)
  const numbers = new Map(ordered.map((person, at) => [person, at + 1]))
  const groups = strengths.map(strength => ordered.filter(each => each.strength === strength))
  const { mark, child, first, pitch, rows } = circles(
    groups.map(group => group.length),
    radius,
  )
  const stemOf = (row: Row): number =>
    row.radius === first ? first - mark - child - 5 : Math.max(4, Math.min(26, pitch - 2.2 * mark - 3))
  const standing = groups.flatMap((group, ring) => {
    const here = rows[ring] ?? []
    const before = rows.slice(0, ring).flat().length
    return shareOut(group, here).flatMap((inRow, at) => {
      const row = here[at]
      if (row === undefined) return []
      const angles = spread(wishedAngles(inRow, ordered, before + at), row)
      return inRow.map((person, index): Standing => {
        const angle = angles[index] ?? 0
        return {
          person,
          number: numbers.get(person) ?? 0,
          x: row.radius * Math.sin(angle),
          y: -row.radius * Math.cos(angle),
          angle,
          stem: stemOf(row),
        }
      })
    })
  })
  const rings = strengths.map((strength, ring): Ring => {
    const outermost = rows[ring]?.at(-1)?.radius ?? radius
    return { strength, name: outermost, edge: ring === strengths.length - 1 ? radius - 1 : outermost + pitch / 2 }
  })
  return { radius, mark, child, rings, people: standing.toSorted((a, b) => a.number - b.number) }
}
