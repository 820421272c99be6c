// What stands at a fact that can leave the house: sending it to the official file, for those who may, and its papers.
import type { Filing } from '../../casework/facts/following.ts'
import { isWriter } from '../child/writers.ts'
import { useSession } from '../session/session.ts'
import { FileNote } from './file-note.tsx'
import type { FiledFact } from './filing-line.ts'
import { Papers } from './papers.tsx'

type Props = FiledFact & {
  readonly child: string
  readonly filings: readonly Filing[]
  readonly about: string
  /** False where the page itself says that nothing can be sent. */
  readonly sends?: boolean
}

export const FileParts = ({ sends = true, ...of }: Props) => {
  const role = useSession()?.person?.role
  return (
    <>
      {sends && isWriter(role) ? <FileNote {...of} /> : null}
      <Papers child={of.child} list={of.list} fact={of.fact} about={of.about} />
    </>
  )
}
