// The words of the field: each Danish word has one English name, used everywhere in the code.

/** One thing: its English name in the code and the Danish words users see for it, the usual one first. */
export type Word = {
  readonly english: string
  readonly danish: readonly [usual: string, ...others: string[]]
  readonly note?: string
}

const word = (english: string, danish: readonly [string, ...string[]], note?: string): Word =>
  note === undefined ? { english, danish } : { english, danish, note }

/** Every word of the field. No Danish word stands twice, and no English one. */
export const glossary: readonly Word[] = [
  word('ladder', ['indsatstrappe']),
  word('step', ['trin']),
  word('case', ['sag'], 'one child; families group children'),
  word('child', ['barn']),
  word('young person', ['ung']),
  word('family', ['familie']),
  word('network', ['netværk']),
  word(
    'measure',
    ['indsats', 'foranstaltning', 'støttende indsats'],
    '"foranstaltning" in serviceloven, "støttende indsats" in barnets lov § 32',
  ),
  word('service', ['tilbud']),
  word('service range', ['tilbudsvifte']),
  word('placement', ['anbringelse']),
  word('breakdown', ['sammenbrud'], 'the child no longer wishes to stay, or the place gives up, or both'),
  word('return home', ['hjemgivelse']),
  word(
    'family placement',
    ['familieanbringelse', 'døgnophold for familien'],
    'a measure (barnets lov § 32 stk. 1 nr. 6), never a placement',
  ),
  word('respite stay', ['støtteophold', 'aflastning'], 'a measure (barnets lov § 32 stk. 1 nr. 7), never a placement'),
  word(
    'children and youth home',
    ['børne- og ungehjem'],
    'døgninstitution and opholdssted together, barnets lov § 43 stk. 3',
  ),
  word('residential institution', ['døgninstitution']),
  word('residential home', ['opholdssted']),
  word('foster care', ['familiepleje', 'plejefamilie']),
  word('kinship or network care', ['slægts- eller netværkspleje', 'netværksplejefamilie']),
  word('grant', ['bevilling'], 'who decided, level, date, period, ceiling'),
  word('commitment', ['disponering'], 'what is promised until the end of the year'),
  word('ledger', ['regnskab'], 'what is booked, line by line'),
  word('posting', ['postering']),
  word('account', ['konto']),
  word('account plan', ['kontoplan']),
  word('decision', ['afgørelse']),
  word('authority', ['myndighed']),
  word('provider', ['udfører', 'leverandør']),
  word('consent', ['samtykke']),
  word('custody holder', ['forældremyndighedsindehaver']),
  word('coming parents', ['kommende forældre', 'vordende forældre']),
  word('legal basis', ['retsgrundlag']),
  word('follow-up', ['opfølgning']),
  word('cadence', ['kadence']),
  word('reconsideration', ['genovervejning']),
  word('re-decision', ['genbehandling'], 'of a placement without consent'),
  word('deadline', ['frist']),
  word(
    'weekday',
    ['hverdag'],
    'Monday to Saturday where Saturday counts; sources that say only "hverdag" get both dates',
  ),
  word('working day', ['arbejdsdag']),
  word('public holiday', ['helligdag']),
  word('plan', ['barnets plan', 'handleplan', 'ungeplan']),
  word('goal', ['mål']),
  word('network meeting', ['netværksmøde']),
  word('network map', ['netværkskort']),
  word('adviser', ['socialrådgiver', 'børne- og ungerådgiver', 'rådgiver', 'sagsbehandler']),
  word('caseload', ['sagstal']),
  word('case weight', ['sagstyngde']),
  word('notification', ['underretning']),
  word('receipt', ['kvittering']),
  word('reassessment', ['genvurdering'], 'of a notification when help already runs, barnets lov § 137 stk. 1'),
  word('health visitor', ['sundhedsplejerske']),
  word(
    'health screening',
    ['sundhedsplejerskens screening'],
    'a result of a tool is recorded, it is never a score of the child',
  ),
  word('intake screening', ['screening efter § 18']),
  word('clarification', ['afdækning'], 'barnets lov § 19'),
  word('assessment', ['børnefaglig undersøgelse'], 'barnets lov § 20; ICS has three sides and ten dimensions'),
  word('talk with the child', ['børnesamtale'], 'before every decision, barnets lov § 5 stk. 3'),
  word('supervision', ['personrettet tilsyn'], 'at least two visits a calendar year, barnets lov § 156'),
  word('management review', ['ledelsestilsyn']),
  word('district team', ['distriktsteam']),
  word('day house', ['Ringsteds Børnehus'], "not the statutory children's house"),
  word("children's house", ['børnehus'], 'the statutory one for abused children, barnets lov §§ 125-126'),
  word('referral', ['visitation'], 'in English "visitation" means visits'),
  word('aftercare', ['efterværn', 'ungestøtte'], '"ungestøtte" since 2024'),
  word('complaint', ['klage']),
  word('access request', ['aktindsigt']),
  word('emergency', ['nødadgang'], 'breaking the glass: a file opened for hours, with a reason'),
  word('look-up', ['opslag']),
  word('control of look-ups', ['kontrol af opslag'], 'a signed sample each month'),
  word('log auditor', ['logrevisor']),
  word('investment case', ['investeringscase']),
  word('payback', ['tilbagebetalingstid']),
  word('draw', ['trækning'], 'one course of events, every assumption taken from its spread'),
  word('band', ['bånd'], '8 of 10 outcomes lie in it'),
  word('chance', ['chance']),
  word('mover', ['det, der flytter svaret'], 'an assumption by how much it moves the total'),
  word('child-years', ['årsbørn', 'helårsanbragte'], 'days in the period divided by the days of the period'),
  word('baseline', ['nulpunktsmåling', 'før-måling']),
  word('midterm evaluation', ['midtvejsevaluering']),
  word('final evaluation', ['slutevaluering']),
  word('price level', ['pris- og lønniveau', 'p/l']),
  word('refund', ['refusion']),
  word('municipality', ['kommune']),
  word('replacement number', ['erstatningspersonnummer']),
  word('name and address protection', ['navne- og adressebeskyttelse']),
]

/** The English name of a Danish word; undefined where the glossary lacks it. Capitals do not matter. */
export const englishFor = (danish: string): string | undefined =>
  glossary.find(each => each.danish.some(word => word.toLowerCase() === danish.toLowerCase()))?.english

/** The usual Danish word for an English name; undefined where the glossary lacks it. */
export const danishFor = (english: string): string | undefined =>
  glossary.find(each => each.english === english)?.danish[0]
