// The one page for what does not exist and what one may not see.
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { da } from './da.ts'
import { PageHead } from './page-head.tsx'

export const Missing = (): ReactNode => (
  <>
    <PageHead title={da.missingTitle} />
    <section className="panel">
      <p>{da.missing}</p>
      <p className="failed__way">
        <Link className="btn" to="/">
          {da.missingWay}
        </Link>
      </p>
    </section>
  </>
)
