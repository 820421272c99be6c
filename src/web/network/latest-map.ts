// The maps in the order they were drawn.
import type { NetworkMap } from '../../casework/facts/people.ts'

const inOrder = (maps: readonly NetworkMap[]): readonly NetworkMap[] =>
  maps.toSorted((a, b) => (a.drawnOn + a.id < b.drawnOn + b.id ? -1 : 1))

/** The map drawn last; undefined where none is. */
export const latestMap = (maps: readonly NetworkMap[]): NetworkMap | undefined => inOrder(maps).at(-1)

/** The last map that was drawn on a day before. */
export const mapBefore = (maps: readonly NetworkMap[], of: NetworkMap): NetworkMap | undefined =>
  inOrder(maps.filter(each => each.drawnOn < of.drawnOn)).at(-1)
