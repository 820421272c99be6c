// The accessibility statement.
import type { ReactNode } from 'react'
import { PageHead } from '../page/page-head.tsx'
import { useSession } from '../session/session.ts'
import { da } from './da.ts'
import './statement.css'

export const StatementPage = (): ReactNode => {
  const municipality = useSession()?.municipality.name
  return (
    <>
      <PageHead title={da.title} facts={da.facts} />
      <div className="panel statement">
        {da.paragraphs.map(({ heading, lines }) => (
          <section key={heading}>
            <h2>{heading}</h2>
            {lines.map(line => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
        <section>
          <h2>{da.contactHeading}</h2>
          <p>{municipality === undefined ? da.contactNobody : da.contact(municipality)}</p>
          <p>{da.authority}</p>
        </section>
      </div>
    </>
  )
}
