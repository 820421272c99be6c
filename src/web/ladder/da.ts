// Words of the ladder and its services.
import { counted } from '../page/typeset.ts'

export const da = {
  title: 'Indsatstrappen',
  facts: (day: string, children: number | null, without: number | null) => {
    const total =
      children === null ? 'for få børn til at vise, hvor mange' : `${counted(children, 'barn', 'børn')} i alt`
    return `Pr. ${day} · ${total}${without === null ? '' : `, heraf ${without} uden trin`}`
  },
  children: (count: number) => counted(count, 'barn', 'børn'),
  childrenNotShown: 'antal vises ikke',
  what: 'børn',
  steps: 'Trinene',
  stepsMeta: '7 er mest indgribende',
  anyStep: 'Ethvert trin kan være det første. Prisen afgør aldrig trinnet.',
  source: (source: string) => `Kilde: ${source}`,
  services: {
    title: 'Tilbud',
    count: (shown: number, of: number) =>
      shown === of ? counted(of, 'tilbud', 'tilbud') : `${counted(shown, 'tilbud', 'tilbud')} af ${of}`,
    find: 'Find et tilbud',
    findHint: 'Navn, målgruppe eller leverandør',
    step: 'Trin',
    allSteps: 'Alle trin',
    stepOption: (step: number, name: string) => `${step} ${name}`,
    nothing: 'Ingen tilbud passer.',
    showAll: 'Vis alle',
    none: 'Der er ingen tilbud på trinnet endnu.',
    caption: 'Tilbud efter trin, det mest indgribende øverst',
    columns: {
      name: 'Tilbud',
      targetGroup: 'Målgruppe',
      provider: 'Leverandør',
      evidence: 'Viden om virkning',
      capacity: 'Pladser',
    },
    noCapacity: 'ikke oplyst',
    evidenceMeaning:
      'Hvor godt det er undersøgt, at tilbuddet virker. Sådan står det i kommunens tilbudsoversigt; Forlæns har ikke vurderet det.',
    onStep: (count: number) => counted(count, 'tilbud', 'tilbud'),
  },
} as const
