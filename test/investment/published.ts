// The published cases as they stand in `cases/`, and København without what was added to it.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { CaseShape, type InvestmentCase } from '../../src/investment/case.ts'

/** A published case by its file's name. */
export const published = (name: string): InvestmentCase =>
  CaseShape.parse(parse(readFileSync(new URL(`../../cases/${name}.yaml`, import.meta.url), 'utf8')))

/** København's case with its assumptions and scenarios. */
export const koebenhavn = (): InvestmentCase => published('koebenhavn-2016')

/** The same case with every assumption taken as certain. */
export const certain = (of: InvestmentCase): InvestmentCase => ({
  ...of,
  assumptions: of.assumptions.map(({ spread: _, ...assumption }) => assumption),
})
