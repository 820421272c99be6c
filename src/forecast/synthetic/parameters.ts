// What a synthetic municipality is made from: the shape of its parameter file, checked before anything is drawn.
import { z } from 'zod'
import { roles } from '../../access/role.ts'
import { RuleHead } from '../../language/rule.ts'

const Share = z.number().min(0).max(1)
const Rate = z.number().min(0)
const Count = z.int().nonnegative()
const Name = z.string().min(1)

/** Where a child can stand: without a case, with a case being assessed, or on a step of the ladder. */
export const stateNames = ['none', '1', '2', '3', '4', '5', '6', '7', 'assessment'] as const
const StateName = z.enum(stateNames)

const District = z.strictObject({ name: Name, team: Name, weight: z.number().positive(), need: z.number().positive() })

const AgeBand = z.strictObject({ from: Count.max(17), entry: Rate, placement: Rate, institution: Rate })

const Service = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: Name,
  steps: z.array(z.int().min(1).max(7)).min(1),
  use: z.enum(['child', 'unborn', 'aftercare', 'placement']),
  ages: z.tuple([Count, Count]),
  provider: Name,
  targetGroup: Name,
  evidence: Name,
  capacity: z.int().positive().nullable(),
  price: z.strictObject({ kroner: z.int().positive(), per: z.enum(['session', 'course', 'day', 'month']) }),
  /** Where it is booked. */
  account: Name,
  weight: z.number().positive(),
  paragraph: Name,
  /** The paragraph before 2024 and the code of the list of placement types, where there is one. */
  paragraphBefore: Name.optional(),
  type: Name.optional(),
})
export type ServiceParameters = z.output<typeof Service>

const Employee = z.strictObject({
  name: Name,
  role: z.enum(roles),
  team: Name.nullable(),
  hours: z.number().positive().max(37),
  startMonthsBefore: Count,
})

/**
 * The planted effect, from the trial's first month in the trial districts only. `keptMore` is added to the share of
 * follow-ups that are held; `closerBy` is taken off the time between them; the others are shares of the children named.
 */
const Effects = z.strictObject({
  keptMore: Share,
  closerBy: Share.max(0.9),
  institutionToFamily: Share,
  fosterToKin: Share,
  movedDownAtReview: Share,
})

const Trial = z.strictObject({
  programme: Name,
  districts: z.array(Name),
  startMonthsBefore: z.int().positive(),
  effects: Effects,
  kinShare: Share,
  reviewMonths: z.int().positive(),
  reviewTo: z.partialRecord(StateName, Rate),
})

/** How well cases are written down. Shares, but `detailMonths`: how far back what is over is written down in detail. */
const RecordParameters = z.strictObject({
  detailMonths: z.int().positive(),
  corrected: Share,
  withdrawn: Share,
  nextDecided: Share,
  extended: Share,
  consentGiven: Share,
  talk: z.strictObject({ before: Share, exception: Share, after: Share }),
  assessmentInTime: Share,
  planDecided: Share,
  visits: z.strictObject({ kept: Share, withChild: Share }),
  reconsidered: Share,
  networkMap: Share,
  agreementsDone: Share,
  dischargePlan: Share,
  underPreparation: Share,
  complaints: Share,
  accessRequests: Share,
  applications: Share,
  enquiries: Share,
  aftercareDecided: Share,
  disability: Share,
})

/** How the town keeps its books: shares, but sessions and stray lines a month. */
const LedgerParameters = z.strictObject({
  deviation: Share,
  deviates: Share,
  notBooked: Share,
  monthLate: Share,
  childMissing: Share,
  strayPerMonth: Count,
  sessionsPerMonth: Rate,
  yearlyRise: Share,
  budgetOfLastYear: Rate,
  refund: z.strictObject({ account: Name, ofPlacements: Share }),
})

/** The parameter file of a synthetic municipality. Every number in it is invented. */
export const SyntheticParameters = RuleHead.extend({
  example: z.literal(true),
  municipality: z.strictObject({ code: z.int().min(900).max(999), name: Name }),
  children: z.int().positive(),
  historyMonths: z.int().positive(),
  open: z.int().positive(),
  placed: z.int().positive(),
  unborn: Count,
  protectedShare: Share,
  families: z.strictObject({
    sizes: z.array(Share).min(1).max(8),
    monthsApart: z.tuple([z.int().min(10), z.int().min(10)]),
    vulnerable: Share,
    vulnerableFactor: z.number().min(1),
    twoParents: Share,
    movesPerYear: Share,
  }),
  districts: z.array(District).min(1),
  ages: z.array(AgeBand).min(1),
  moves: z.record(StateName, z.partialRecord(StateName, Share)),
  trial: Trial,
  followUps: z.strictObject({
    fromStep: z.int().min(1).max(7),
    firstDays: z.int().min(28),
    everyDays: z.int().min(28),
    kept: Share,
    neverPlanned: Share,
    plannedAhead: Share,
    forgottenChildren: Share,
  }),
  casework: z.strictObject({
    adviserChangesPerYear: Rate,
    breakdownsPerYear: Rate,
    familyTreatmentBeside: Share,
    secondMeasure: Share,
    networkMeetingsPerYear: Rate,
    notificationsPerYear: Rate,
    pendingNotifications: Count,
    planMissing: Share,
    correctedSpells: Share,
    withdrawnSpells: Share,
    aftercare: z.strictObject({ share: Share, endsPerMonth: Share }),
  }),
  record: RecordParameters,
  contacts: z.strictObject({ weeks: Count, perWeek: Rate, planned: Share }),
  waysDown: z.strictObject({ placed: Share, atHome: Share, met: Share, taken: Share, givenUp: Share }),
  filed: z.strictObject({ followUps: Share, plans: Share }),
  ledger: LedgerParameters,
  staff: z.array(Employee).min(1),
  priceLevel: z.int(),
  services: z.array(Service).min(1),
})
  .strict()
  .superRefine((file, context) => {
    const problem = (text: string, path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: text, path })
    const teams = new Set(file.staff.filter(each => each.role === 'adviser').map(each => each.team))
    file.districts.forEach((each, at) => {
      if (!teams.has(each.team)) problem(`teamet ${each.team} har ingen rådgivere`, ['districts', at, 'team'])
    })
    file.trial.districts.forEach((name, at) => {
      if (!file.districts.some(each => each.name === name)) {
        problem(`distriktet ${name} findes ikke`, ['trial', 'districts', at])
      }
    })
    for (let step = 1; step <= 7; step++) {
      const use = step >= 5 ? 'placement' : 'child'
      if (!file.services.some(each => each.use === use && each.steps.includes(step))) {
        problem(`trin ${step} har intet tilbud`, ['services'])
      }
    }
    const everyAge =
      file.ages[0]?.from === 0 && file.ages.every((each, at) => at === 0 || each.from > (file.ages[at - 1]?.from ?? 99))
    if (!everyAge) problem('aldrene skal begynde med 0 og stige', ['ages'])
  })
export type SyntheticParameters = z.output<typeof SyntheticParameters>
