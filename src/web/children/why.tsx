// Why one can see the child: opened in place, reason by reason, with the role and until when.
import { useQuery } from '@tanstack/react-query'
import { Opened, opens, useDisclosure } from '../page/disclosure.tsx'
import { FailedNote } from '../page/failed.tsx'
import { shortMoment } from '../page/moments.ts'
import { WaitingPart } from '../page/waiting.tsx'

import { da } from './da.ts'
import { whyQuery } from './queries.ts'

const words = da.why

const Reasons = ({ child }: { readonly child: string }) => {
  const why = useQuery(whyQuery(child))
  if (why.isPending) return <WaitingPart />
  if (why.data === undefined) return <FailedNote error={why.error} retry={() => why.refetch()} />
  const { role, because, openUntil } = why.data
  return (
    <>
      <p>{words.role(role)}</p>
      <ul className="plain why__reasons">
        {because.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {openUntil === null ? null : <p>{words.until(shortMoment(openUntil))}</p>}
      <p className="meta">{words.written}</p>
    </>
  )
}

export const Why = ({ child }: { readonly child: string }) => {
  const disclosure = useDisclosure()
  return (
    <div className="why">
      <button className="lnk" {...opens(disclosure)}>
        {words.ask}
      </button>
      <Opened disclosure={disclosure}>{disclosure.open ? <Reasons child={child} /> : null}</Opened>
    </div>
  )
}
