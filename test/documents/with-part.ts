// An office file with one part changed, or with one more.
import { zip } from '../../src/documents/zip.ts'
import { partsOf } from '../setup/docx-words.ts'

/** The file after `change`, which gets '' for a part it hasn't. */
export const withPart = (file: Uint8Array, name: string, change: (text: string) => string): Uint8Array => {
  const parts = partsOf(file)
  const names = new Set([...parts.keys(), name])
  return zip(
    [...names].map(each => ({
      name: each,
      text: each === name ? change(parts.get(each) ?? '') : (parts.get(each) ?? ''),
    })),
  )
}
