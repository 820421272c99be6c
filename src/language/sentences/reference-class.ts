// How other cases went, in words: counts, never a share of so few.
const space = '\u00a0'

type Ratio = { readonly value: number; readonly is: 'exact' | 'about' | 'at-least' | 'at-most' }

const text = ({ value, is }: Ratio): string => {
  const percent = `${Math.round(value * 100)}${space}%`.replace('-', '−')
  return is === 'exact' ? percent : `${{ about: 'omkring', 'at-least': 'mindst', 'at-most': 'højst' }[is]} ${percent}`
}

const cases = (count: number): string => `${count} ${count === 1 ? 'case' : 'cases'}`

export const referenceClass = {
  'class-ratio': (v: Ratio) => text(v),
  'class-says': (v: {
    n: number
    less: number
    more: number
    worst: Ratio | null
    best: Ratio | null
    median: number | null
    unknown: number
  }) => {
    const unknown = v.unknown === 0 ? '' : ` For ${cases(v.unknown)} er planen kendt, men ikke hvordan det gik.`
    if (v.n === 0 || v.worst === null || v.best === null) {
      return `Det vides ikke for nogen case, hvad den gav af det, der var planlagt.${unknown}`
    }
    const both = [
      `${v.less} af ${cases(v.n)} gav mindre end ventet`,
      ...(v.more > 0 ? [`${v.more} gav mere`] : []),
    ].join(', ')
    const spread = v.n === 1 ? `: ${text(v.worst)} af planen.` : `: fra ${text(v.worst)} til ${text(v.best)} af planen.`
    const middle =
      v.median === null
        ? ` ${v.n === 1 ? 'Én case er' : `${v.n} cases er`} for få til at sige, hvad der er sædvanligt.`
        : ` Den midterste gav ${Math.round(v.median * 100)}${space}%.`
    return `${both}${spread}${middle}${unknown}`
  },
}
