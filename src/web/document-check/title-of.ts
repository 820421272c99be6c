// What a document calls itself, to begin the case's title with.
import type { ReadBlock, ReadDocument } from '../../investment/document/read-document.ts'

const named = /^(?:(?:forslagets|projektets|sagens|casens)\s+)?(?:titel|navn)\s*:\s*(\S.*)$/iu
const label = /^(?:(?:forslagets|projektets|projekt)\s*)(?:titel|navn):?$/iu
const generic =
  /^(?:business ?case|indholdsfortegnelse|transkript|skabelon|bilag|ansøgning|baggrund|indledning|resumé|\d+\.)/iu

const wordsOf = (block: ReadBlock | undefined): string =>
  block?.kind === 'text' && block.note !== true ? block.text.replace(/\s+/gu, ' ').trim() : ''

/** Where its title stands: at its name ("Titel: ..."), else its first heading that says more than what it is, else its file. */
export const titleOf = ({ blocks }: Pick<ReadDocument, 'blocks'>, file: string): string => {
  const first = blocks.slice(0, 40)
  const said = first.flatMap((block, at) => {
    const words = wordsOf(block)
    const own = named.exec(words)?.[1]
    return own !== undefined ? [own] : label.test(words) ? [wordsOf(first[at + 1])] : []
  })
  const headings = first.flatMap(block => (block.kind === 'text' && block.level > 0 ? [wordsOf(block)] : []))
  const heading = headings.find(words => words.length > 3 && !generic.test(words))
  const found = said.find(words => words !== '') ?? heading ?? file.replace(/\.[a-z]{2,5}$/iu, '')
  return found.slice(0, 200)
}
