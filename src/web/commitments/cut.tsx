// What the table shows: the year, and within it an account, a step, a district, and the order.
import type { ReactNode } from 'react'
import type { CommitmentsView } from '../../contract/commitments.ts'
import { da } from './da.ts'
import type { CommitmentSearch } from './search.ts'

type Choice = { readonly value: string; readonly label: string }
type SelectProps = {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}

const Select = ({ label, value, choices, onChange }: SelectProps): ReactNode => (
  <label className="com-cut__one">
    {label}{' '}
    <select className="inp" value={value} onChange={event => onChange(event.target.value)}>
      {choices.map(each => (
        <option key={each.value} value={each.value}>
          {each.label}
        </option>
      ))}
    </select>
  </label>
)

type Props = {
  readonly view: CommitmentsView
  readonly search: CommitmentSearch
  readonly choose: (of: CommitmentSearch) => void
}

export const Cut = ({ view, search, choose }: Props): ReactNode => {
  const words = da.cut
  /** The choice with one part of it changed; empty takes it away. */
  const change = (part: 'aar' | 'trin' | 'konto' | 'distrikt', value: string): void => {
    const { [part]: _, ...others } = search
    choose(value === '' ? others : { ...others, [part]: value })
  }
  const { orden: _, ...unordered } = search
  const { vis: __, ...undetailed } = search
  return (
    <div className="cut com-cut">
      <Select
        label={words.year}
        value={String(view.year)}
        choices={view.years.map(String).map(each => ({ value: each, label: each }))}
        onChange={value => change('aar', value)}
      />
      <Select
        label={words.account}
        value={search.konto ?? ''}
        choices={[
          { value: '', label: words.everyAccount },
          ...view.accounts.map(({ number, title }) => ({ value: number, label: `${number} ${title}` })),
        ]}
        onChange={value => change('konto', value)}
      />
      <Select
        label={words.step}
        value={search.trin ?? ''}
        choices={[
          { value: '', label: words.everyStep },
          ...view.steps.map(({ step, label }) => ({ value: String(step), label: `${step} ${label}` })),
        ]}
        onChange={value => change('trin', value)}
      />
      <Select
        label={words.district}
        value={view.district ?? ''}
        choices={[
          { value: '', label: words.everyDistrict },
          ...view.districts.map(each => ({ value: each, label: each })),
        ]}
        onChange={value => change('distrikt', value)}
      />
      <Select
        label={words.show}
        value={search.vis ?? ''}
        choices={[
          { value: '', label: words.andSteps },
          { value: 'konti', label: words.onlyAccounts },
          { value: 'tilbud', label: words.andServices },
        ]}
        onChange={value => choose(value === 'konti' || value === 'tilbud' ? { ...undetailed, vis: value } : undetailed)}
      />
      <Select
        label={words.order}
        value={search.orden ?? ''}
        choices={[
          { value: '', label: words.byNumber },
          { value: 'beloeb', label: words.bySize },
        ]}
        onChange={value => choose(value === '' ? unordered : { ...unordered, orden: 'beloeb' })}
      />
    </div>
  )
}
