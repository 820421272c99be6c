// What labels say of their rows.
import { describe, expect, it } from 'vitest'
import { coverage, kindOf, labelRole, likeness, stemsOf } from './label-words.ts'

describe('a label', () => {
  it.each([
    ['I alt SO20', 'total'],
    ['Samlet varig ændring', 'total'],
    ['Nettobesparelse', 'total'],
    ['Varige ændringer totalt, service', 'total'],
    ['Akkumuleret', 'cumulative'],
    ['Nutidsværdi (4 %)', 'discounted'],
    ['Heraf løn', 'of-which'],
    ['Tilbagebetalingstid', 'payback'],
    ['Personalemæssige konsekvenser, årsværk', 'staff'],
    ['Årsværk', 'staff'],
    ['Antal børn', 'count'],
    ['Pris pr. anbringelse', 'price'],
    ['Nuværende udgift til anbringelser', 'line'],
    ['Tværfagligt team', 'line'],
    ['Hjemtagelse fra private opholdssteder', 'line'],
    ['Hjemtagne pladser', 'line'],
    ['Jordemoder, 1 årsværk', 'line'],
    ['Koordinator (0,5 årsværk)', 'line'],
    ['Anbragte børn (antal)', 'count'],
    ['Kassevirkning', 'total'],
  ] as const)('%s announces a %s', (label, role) => {
    expect(labelRole(label)).toBe(role)
  })

  it.each([
    ['Besparelser på foranstaltninger', 'saving'],
    ['Færre anbringelser', 'saving'],
    ['Etablering af tværfagligt team', 'cost'],
    ['Ekstern finansiering', 'grant'],
    ['Forældrebetaling', 'income'],
    ['Socialudvalget', undefined],
  ] as const)('%s is a %s', (label, kind) => {
    expect(kindOf(label)).toBe(kind)
  })
})

describe('words', () => {
  it('are the same in another form, and small words do not count', () => {
    expect(likeness(stemsOf('Besparelse på foranstaltning'), stemsOf('Besparelserne på foranstaltninger'))).toBe(1)
    expect(coverage(stemsOf('Etablering af tværfagligt team'), stemsOf('til etablering af det tværfaglige team'))).toBe(
      1,
    )
    expect(coverage(stemsOf('Besparelser på foranstaltninger'), stemsOf('på mandag'))).toBe(0)
  })
})
