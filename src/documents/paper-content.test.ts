// What a plan, a follow-up, minutes and notes say to the family, word by word.
import { describe, expect, it } from 'vitest'
import { paperCase, paperIds } from '../../test/setup/paper-case.ts'
import type { CaseFacts } from '../casework/facts.ts'
import type { FilableList } from '../casework/filing.ts'
import { day } from '../language/day.ts'
import { fileText } from './file-text.ts'
import type { PaperCase } from './paper-content.ts'
import { paperOfFact } from './paper-of-fact.ts'

const text = (list: FilableList, id: string, of: PaperCase = paperCase): string => {
  const found = paperOfFact(of, list, id)
  return found === undefined ? 'none' : fileText(found)
}

/** The case with its one fact of a list changed. */
const changed = <List extends 'followUps' | 'plans' | 'decisions' | 'talks' | 'networkMeetings' | 'assessments'>(
  list: List,
  more: Partial<CaseFacts[List][number]>,
): PaperCase => ({
  ...paperCase,
  facts: {
    ...paperCase.facts,
    [list]: paperCase.facts[list].map((each, at) => (at === 0 ? { ...each, ...more } : each)),
  },
})

const section = (of: string, heading: string): string =>
  of
    .split('\n\n')
    .find(each => each.startsWith(`${heading}\n`))
    ?.slice(heading.length + 1)
    .trim() ?? 'none'

describe('the text of a follow-up', () => {
  it('says the whole follow-up in the order it is read', () => {
    expect(text('followUps', paperIds.followUp)).toBe(`Opfølgning
Holdt 12. maj 2026

Barn: Thyra Østergård Hvideng
Sagens nummer: 2024-00212
Om: Familiebehandling og Hos mormor på Lindevej
Sted: Hos mormor på Lindevej
Var med: Thyra, Åsa Bach Hvideng og Karla Prøve
Rådgiver: Nanna Bøgesvang

Det siger Thyra
“Jeg vil gerne sove hjemme.
Og have min hund med.”

Det er der sket siden sidst
To weekender hjemme gik godt.
Mor står op om morgenen.

Målene
- Mål: Thyra sover hele natten; Første tal: 3 (barnet, 20. februar 2026); Seneste tal: 6 (barnet, 12. maj 2026); Vi vil nå: 8
- Mål: Morgenen er rolig; Første tal: 2 (forældrene, 20. februar 2026); Seneste tal: 5 (rådgiveren, 12. maj 2026); Vi vil nå: 7
- Mål: Thyra går til fodbold; Første tal: Ikke vurderet endnu; Vi vil nå: 9
Tallene går fra 0 til 10. 0 er så slemt, som det kan være. 10 er godt nok til at klare sig uden hjælp.

Det besluttede vi
Hjælpen går et trin ned.
Begrundelse: Forældrene er klar til hverdagene

Næste opfølgning
Dag: 20. august 2026
Hvorfor da: Thyra begynder i skole igen den 10. august
Regel: Barnets lov § 95 stk. 3

Hvis du vil klage
Du kan klage over afgørelsen. Sig eller skriv det til kommunen senest 4 uger efter, at du har fået afgørelsen.
Vi ser på sagen igen. Holder vi fast i afgørelsen, sender vi din klage videre til Ankestyrelsen.

Eksempelby Kommune, 15. juni 2026
`)
  })

  it('that goes on as before decides nothing to complain of', () => {
    const of = text('followUps', paperIds.followUp, changed('followUps', { decided: 'continue' }))
    expect(section(of, 'Det besluttede vi')).toContain('Hjælpen fortsætter.')
    expect(section(of, 'Hvis du vil klage')).toBe('none')
  })

  it('says why nobody talked with the child', () => {
    const of = changed('followUps', { childSaid: null, notTalkedBecause: 'Thyra havde feber.' })
    expect(section(text('followUps', paperIds.followUp, of), 'Det siger Thyra')).toBe(
      'Vi talte ikke med Thyra denne gang: Thyra havde feber.',
    )
  })

  it('that nobody decided the next day for says the day a rule asks for', () => {
    const of = changed('followUps', { next: null })
    expect(section(text('followUps', paperIds.followUp, of), 'Næste opfølgning')).toBe(
      'Senest: 20. august 2026\nRegel: Barnets lov § 95 stk. 3',
    )
    expect(section(text('followUps', paperIds.followUp, { ...of, due: [] }), 'Næste opfølgning')).toBe('none')
  })

  it('that another came after tells of no next day but the one it decided itself', () => {
    const of = changed('followUps', { next: null })
    const [first] = of.facts.followUps
    if (first === undefined) throw new Error('no follow-up')
    const followUps = [...of.facts.followUps, { ...first, id: 'later', heldOn: day('2026-06-01') }]
    const older = text('followUps', paperIds.followUp, { ...of, facts: { ...of.facts, followUps } })
    expect(section(older, 'Næste opfølgning')).toBe('none')
  })

  it('that is planned, cancelled or not agreed says so, and tells nothing that has not happened', () => {
    const planned = text('followUps', paperIds.planned)
    expect(planned).toContain('Aftalt til 20. august 2026')
    expect(planned).toContain('Planlagt til: 20. august 2026 kl. 9.00')
    expect(planned).not.toContain('Målene')
    expect(planned).not.toContain('Næste opfølgning')
    const open = { heldOn: null, plannedFor: null }
    expect(text('followUps', paperIds.followUp, changed('followUps', open))).toContain('Ikke aftalt endnu')
    expect(
      text('followUps', paperIds.followUp, changed('followUps', { ...open, cancelledOn: day('2026-05-10') })),
    ).toContain('Aflyst 10. maj 2026')
  })

  it('counts no score that was said after it', () => {
    const of = changed('followUps', { heldOn: day('2026-03-01'), scores: [] })
    const later = {
      ...of.facts.followUps[0],
      id: 'later',
      heldOn: '2026-06-01',
      scores: [{ goal: 'g1', score: 9, by: 'child' }],
    }
    const all = { ...of, facts: { ...of.facts, followUps: [...of.facts.followUps, later] } } as unknown as PaperCase
    expect(section(text('followUps', paperIds.followUp, all), 'Målene')).toContain(
      'Første tal: 3 (barnet, 20. februar 2026); Vi vil nå: 8',
    )
  })
})

describe('the minutes of a network meeting', () => {
  it('say who promised what until when, and when the next one is', () => {
    const of = text('networkMeetings', paperIds.meeting)
    expect(section(of, 'Det aftalte vi')).toBe(
      '- Hvad: Henter Thyra om onsdagen; Hvem: Karla Prøve; Senest: 1. juli 2026 (gjort 10. juni 2026)\n- Hvad: Ringer til skolen om en plads i SFO’en; Hvem: Åsa Bach Hvideng; Senest: Ingen dag aftalt',
    )
    expect(of).toContain('Var med: Åsa Bach Hvideng og Karla Prøve\nInviteret, men kom ikke: Lærer Juhl')
    expect(section(of, 'Det siger Thyra')).toBe('“Det er rart, I kom”')
    expect(section(of, 'Næste netværksmøde')).toBe('Dag: 1. september 2026 kl. 13.30')
  })

  it('say what was given up', () => {
    const [first] = paperCase.facts.networkMeetings[0]?.agreements ?? []
    if (first === undefined) throw new Error('no agreement')
    const of = changed('networkMeetings', {
      agreements: [{ ...first, doneOn: null, droppedOn: day('2026-06-12') }],
    })
    expect(section(text('networkMeetings', paperIds.meeting, of), 'Det aftalte vi')).toContain(
      'Senest: 1. juli 2026 (opgivet 12. juni 2026)',
    )
  })

  it('are an invitation until it is held', () => {
    const of = text('networkMeetings', paperIds.nextMeeting)
    expect(of).toMatch(/^Netværksmøde\nAftalt til 1\. september 2026\n/)
    expect(of).toContain('Planlagt til: 1. september 2026 kl. 13.30')
  })
})

describe('the plan', () => {
  it('says what the child said, goals apart for child and parents, the help, the way down and the decisions', () => {
    const of = text('plans', paperIds.plan)
    expect(of).toMatch(/^Barnets plan\nUdgave 2, besluttet 20\. februar 2026\n/)
    expect(section(of, 'Det siger Thyra')).toBe(
      '“Jeg vil gerne spille fodbold igen”\nThyra har selv fortalt, hvad der er vigtigt.',
    )
    expect(section(of, 'Mål for forældrene')).toBe(
      '- Mål: Morgenen er rolig; Første tal: 2 (forældrene, 20. februar 2026); Seneste tal: 5 (rådgiveren, 12. maj 2026); Vi vil nå: 7',
    )
    expect(section(of, 'Mål, der er afsluttet')).toBe('- Thyra har fået sit eget værelse: nået 1. april 2026')
    expect(section(of, 'Hjælpen nu')).toContain('Til hvad: Rolige morgener, hvor alle kommer af sted')
    expect(section(of, 'Vejen til mindre indgribende hjælp')).toContain('På plads: Ikke endnu')
    expect(section(of, 'Afgørelser, hjælpen bygger på')).toBe(
      '- Afgørelse: Anbringelse; Dag: 25. august 2025; Efter: Barnets lov § 46; Begrundelse: Mor er indlagt, og der er ingen hjemme om natten',
    )
    expect(section(of, 'Hvis du vil klage')).toContain('4 uger')
  })

  it('without a decision in it says nothing of complaints', () => {
    const of = { ...paperCase, facts: { ...paperCase.facts, decisions: [] } }
    expect(section(text('plans', paperIds.plan, of), 'Hvis du vil klage')).toBe('none')
  })

  it('that is a draft says so', () => {
    expect(text('plans', paperIds.plan, changed('plans', { decidedOn: null }))).toContain(
      'Udgave 2, udkast, ikke besluttet endnu',
    )
    expect(text('plans', paperIds.plan, changed('plans', { endedOn: day('2026-06-01') }))).toContain(
      'Udgave 2, besluttet 20. februar 2026, gjaldt til 1. juni 2026',
    )
  })

  it.each([
    ['wrote-or-drew', 'Thyra har skrevet eller tegnet, hvad der er vigtigt.'],
    ['through-another', 'Thyra har fortalt det gennem en anden.'],
    ['present-silent', 'Thyra var med, men sagde ikke noget.'],
    ['absent', 'Thyra var ikke med.'],
    ['too-young', 'Thyra er for lille til selv at fortælle det.'],
  ] as const)('says how the child took part: %s', (how, sentence) => {
    const of = changed('plans', { participation: { how, words: null } })
    expect(section(text('plans', paperIds.plan, of), 'Det siger Thyra')).toBe(sentence)
  })
})

describe('notes for the official file', () => {
  it('tell a decision with what it may cost, who made it, and how to complain', () => {
    const of = text('decisions', paperIds.decision)
    expect(of).toMatch(/^Afgørelse om anbringelse\nAfgjort 25\. august 2025\n/)
    expect(of).toContain('Må højst koste: 62.500,50 kr. om måneden (2025-priser)')
    expect(of).toContain('Hvorfor det ikke er prøvet: Mor er indlagt')
    expect(of).toContain('Hvis du vil klage')
  })

  it('tell a decision that is not made yet, without how to complain', () => {
    const of = changed('decisions', { decidedOn: null, withoutConsent: true, ceiling: null, lighterHelp: null })
    const told = text('decisions', paperIds.decision, of)
    expect(told).toContain('Under forberedelse, ikke afgjort endnu')
    expect(told).toContain('Samtykke: Afgjort uden samtykke')
    expect(told).not.toContain('klage')
  })

  it('tell a contact, a talk and an assessment', () => {
    expect(text('contacts', paperIds.contact)).toContain(
      'Hvordan: Besøg\nPlanlagt eller akut: Planlagt\nMed: Karla Prøve og Thyra',
    )
    expect(text('talks', paperIds.talk)).toContain(
      'Før: Afgørelse om anbringelse 25. august 2025\nForældrene var med: Nej',
    )
    expect(text('assessments', paperIds.assessment)).toContain(
      'Dagtilbud, skole og læring\nDet, der går godt: Kan lide at regne.\nDet, der bekymrer: Kommer ikke i skole om mandagen.',
    )
  })

  it('tell why a talk was left out', () => {
    const of = changed('talks', {
      heldOn: null,
      childSaid: null,
      parentsPresent: null,
      exception: { on: day('2025-08-19'), reason: 'Barnet var syg.', insteadBy: 'Pædagogen fortalte det.' },
    })
    const told = text('talks', paperIds.talk, of)
    expect(told).toContain('Udeladt 19. august 2025')
    expect(section(told, 'Hvorfor samtalen blev udeladt')).toBe(
      'Barnet var syg.\nSådan fik vi barnets mening at vide: Pædagogen fortalte det.',
    )
  })

  it('are not there for what the case does not have', () => {
    expect(text('contacts', 'nothing')).toBe('none')
  })
})
