// The accessibility statement.
import type { ReactNode } from 'react'
import { PageHead } from '../page/page-head.tsx'
import { da } from './da.ts'
import './statement.css'

export const StatementPage = (): ReactNode => (
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
        <p>{da.contact}</p>
        <p>{da.authority}</p>
      </section>
    </div>
  </>
)
