// What was typed and had not reached the server when the sign-in took the form's place: kept in the tab's memory, for its owner alone.

type Kept = { readonly owner: string; readonly value: unknown }
const kept = new Map<string, Kept>()

/** Keeps what was not saved. */
export const keepInTab = (key: string, owner: string, value: unknown): void => {
  kept.set(key, { owner, value })
}

/** Takes what was kept, once; of somebody else's nothing, and it is gone. */
export const takeFromTab = (key: string, owner: string): unknown => {
  const found = kept.get(key)
  kept.delete(key)
  return found?.owner === owner ? found.value : undefined
}
