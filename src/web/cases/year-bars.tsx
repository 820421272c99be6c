// A row's years as small bars: an expense filled and upwards, a gain outlined and downwards.
type Props = { readonly values: readonly number[]; readonly highest: number; readonly label: string }

const pitch = 16
const reach = 20
const middle = 22

export const YearBars = ({ values, highest, label }: Props) => {
  const width = Math.max(1, values.length) * pitch
  return (
    <svg className="year-bars" viewBox={`0 0 ${width} 44`} width={width} height={44} role="img" aria-label={label}>
      <line x1={0} x2={width} y1={middle + 0.5} y2={middle + 0.5} />
      {values.map((value, at) => {
        const height = (Math.abs(value) / highest) * reach
        const bar = { x: at * pitch + 1.5, width: 12, height }
        return value === 0 ? null : value > 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the year is the place
          <rect key={at} className="out" {...bar} y={middle - height} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the year is the place
          <rect key={at} className="in" {...bar} y={middle + 1} />
        )
      })}
    </svg>
  )
}
