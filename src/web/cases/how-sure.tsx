// Everything about how sure a case's answer is, in the order it is read; its code comes only when a case is opened.
import type { InvestmentCase } from '../../investment/case.ts'
import { ChanceByYear } from './chance-by-year.tsx'
import { CumulativeWithBand } from './cumulative-panel.tsx'
import { Movers } from './movers.tsx'
import { Scenarios } from './scenarios.tsx'
import { WhatItTakes } from './what-it-takes.tsx'

export const HowSure = ({ case: of }: { readonly case: InvestmentCase }) => (
  <>
    <CumulativeWithBand case={of} />
    <WhatItTakes case={of} />
    <ChanceByYear case={of} />
    <Movers case={of} />
    <Scenarios case={of} />
  </>
)
