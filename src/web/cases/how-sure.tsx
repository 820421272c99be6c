// Everything about how sure a case's answer is, in the order it is read; its code comes only when a case is opened.
import type { InvestmentCase } from '../../investment/case.ts'
import { AssumptionTable } from './assumption-table.tsx'
import { ChanceByYear } from './chance-by-year.tsx'
import { CumulativeWithBand } from './cumulative-panel.tsx'
import { Movers } from './movers.tsx'
import { Scenarios } from './scenarios.tsx'
import { WhatItTakes } from './what-it-takes.tsx'

/** The curve with its band: the answer as a picture. */
export const Curve = ({ case: of }: { readonly case: InvestmentCase }) => <CumulativeWithBand case={of} />

/** What it takes and how likely that is, what the answer rests on, and what it is when that is otherwise. */
export const HowSure = ({ case: of, published }: { readonly case: InvestmentCase; readonly published: boolean }) => (
  <>
    <WhatItTakes case={of} />
    <ChanceByYear case={of} />
    <AssumptionTable case={of} published={published} />
    <Movers case={of} />
    <Scenarios case={of} />
  </>
)
