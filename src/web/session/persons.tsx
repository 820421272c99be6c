// The persons of the demo, one per role, in three groups by what they work with.
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Role } from '../../access/role.ts'
import { session } from '../../contract/session.ts'
import { call } from '../call/call.ts'
import { FailedNote, sentenceOf } from '../page/failed.tsx'
import { WaitingPart } from '../page/waiting.tsx'
import { da } from './da.ts'
import { Fault } from './fault.tsx'
import { useSignIn } from './session.ts'

type Person = z.output<typeof session.persons.answer>['persons'][number]
type Group = keyof typeof da.groups

const groupOf: Readonly<Record<Role, Group>> = {
  adviser: 'child',
  'team-leader': 'child',
  'health-visitor': 'child',
  psychologist: 'child',
  provider: 'child',
  'adult-adviser': 'child',
  economist: 'money',
  'grant-officer': 'money',
  'programme-leader': 'money',
  'steering-group': 'money',
  'committee-secretary': 'money',
  evaluator: 'control',
  'log-auditor': 'control',
  administrator: 'control',
}

const PersonRow = ({ person, choose, busy }: { person: Person; choose: (id: string) => void; busy: boolean }) => (
  <li className="person">
    <div>
      <b>{person.name}</b> <span className="meta">{person.roleTitle}</span>
      <p className="meta">{person.about}</p>
    </div>
    <button
      className="btn btn--s"
      type="button"
      disabled={busy}
      aria-label={da.signInAs(person.name)}
      onClick={() => choose(person.id)}
    >
      {da.signIn}
    </button>
  </li>
)

export const Persons = ({ onSignedIn }: { readonly onSignedIn: () => void }) => {
  const persons = useQuery({ queryKey: ['persons'], queryFn: ({ signal }) => call(session.persons, {}, signal) })
  const signIn = useSignIn()
  if (persons.isPending) return <WaitingPart />
  if (persons.isError)
    return <FailedNote what={da.personsFailed} error={persons.error} retry={() => persons.refetch()} />
  const all = persons.data.persons
  if (all.length === 0) return <p>{da.noPersons}</p>
  const choose = (id: string) => signIn.mutate(id, { onSuccess: onSignedIn })
  return (
    <>
      {signIn.isError ? <Fault key={signIn.submittedAt} sentence={sentenceOf(signIn.error)} /> : null}
      {(['child', 'money', 'control'] as const).map(group => (
        <section key={group} className="persons" aria-labelledby={`gruppe-${group}`}>
          <h2 id={`gruppe-${group}`}>{da.groups[group]}</h2>
          <ul className="plain">
            {all
              .filter(person => groupOf[person.role] === group)
              .map(person => (
                <PersonRow key={person.id} person={person} choose={choose} busy={signIn.isPending} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
