// One factor of a driver: a number, a number for each year, or an assumption.

import type { InvestmentCase } from '../../../investment/case.ts'
import { type Assumption, assumptionOf, type Factor } from '../../../investment/plan/assumption.ts'
import { plainFactor } from '../../../investment/plan/written.ts'
import { printYear } from '../../page/typeset.ts'
import { da } from './da.ts'
import { useDesk } from './desk.ts'
import { factorWords } from './driver-words.ts'
import { ChoiceBox, NumberBox, SureNumber } from './typed.tsx'

type Props = {
  readonly id: string
  readonly label: string
  readonly factor: Factor
  readonly onFactor: (factor: Factor, field: string) => void
  /** Shown and written in percent; held as a share. */
  readonly percent?: boolean
}

const words = da.factor

/** The factor as a number for each year, where it is none already. */
const inYears = (of: InvestmentCase, factor: Factor): (number | null)[] => {
  const plain = plainFactor(of, factor)
  return typeof plain === 'number' ? of.years.map(() => plain) : [...plain]
}

const inOne = (of: InvestmentCase, factor: Factor): number => {
  const plain = plainFactor(of, factor)
  return typeof plain === 'number' ? plain : (plain.find(each => each !== null) ?? 0)
}

const nameOf = ({ label }: Assumption): string => label

export const FactorBox = ({ id, label, factor, onFactor, percent = false }: Props) => {
  const { of } = useDesk()
  const named = assumptionOf(factor)
  const way = named ?? (Array.isArray(factor) ? ':years' : ':number')
  const scale = percent ? 100 : 1
  const clean = (value: number): number => Number(value.toPrecision(12))
  return (
    <div className="ed-factor">
      {typeof factor === 'number' ? (
        <SureNumber
          id={id}
          label={label}
          value={clean(factor * scale)}
          onNumber={value => onFactor(clean(value / scale), id)}
        />
      ) : Array.isArray(factor) ? (
        <div className="ed-years">
          {of.years.map((year, at) => (
            <NumberBox
              key={year}
              id={`${id}-${at}`}
              label={words.inYear(label, printYear(year))}
              blank
              value={factor[at] == null ? null : clean(factor[at] * scale)}
              onNumber={value =>
                onFactor(
                  of.years.map((_, index) =>
                    index === at ? (value === null ? null : clean(value / scale)) : (factor[index] ?? null),
                  ),
                  `${id}-${at}`,
                )
              }
            />
          ))}
        </div>
      ) : (
        <span className="ed-factor__named">
          {label}: {factorWords(of, factor)}
        </span>
      )}
      <ChoiceBox
        id={`${id}-as`}
        label={words.as(label)}
        hidden
        value={way}
        options={[
          [':number', words.number],
          [':years', words.years],
          ...of.assumptions.map(each => [each.id, nameOf(each)] as const),
        ]}
        onChoice={chosen =>
          onFactor(
            chosen === ':number'
              ? inOne(of, factor)
              : chosen === ':years'
                ? inYears(of, factor)
                : { assumption: chosen },
            `${id}-as`,
          )
        }
      />
    </div>
  )
}
