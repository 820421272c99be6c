// Every page with its address. A page's code is fetched when somebody goes there.
import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import type { FunctionComponent } from 'react'
import type { CaseSearch } from './cases/case-page.tsx'
import { readKnown } from './child/known-search.ts'
import { readListSearch } from './children/list-search.ts'
import { readCommitmentSearch } from './commitments/search.ts'
import { Frame } from './frame/frame.tsx'
import { journalSearch } from './journal/search.ts'
import type { MeetingSearch } from './network/meeting-page.tsx'
import type { NetworkSearch } from './network/network-page.tsx'
import type { NotesSearch } from './notes/notes-page.tsx'
import { leave, moved } from './page/arrival.ts'
import { later } from './page/later.tsx'
import { Missing } from './page/missing.tsx'
import { Waiting } from './page/waiting.tsx'
import type { PlanSearch } from './plan/plan-page.tsx'
import type { Came } from './session/came-back.ts'
import { StartPage } from './session/start-page.tsx'

const page = (fetchPage: () => Promise<FunctionComponent>) => later(fetchPage, <Waiting shape="table" />)

const SignInPage = page(async () => (await import('./session/sign-in-page.tsx')).SignInPage)
const ChildListPage = page(async () => (await import('./children/child-list-page.tsx')).ChildListPage)
const ChildPage = page(async () => (await import('./children/child-page.tsx')).ChildPage)
const CaseListPage = page(async () => (await import('./cases/case-list-page.tsx')).CaseListPage)
const CasePage = page(async () => (await import('./cases/case-page.tsx')).CasePage)
const CaseEditorPage = page(async () => (await import('./cases/editor/editor-page.tsx')).EditorPage)
const ScenariosPage = page(async () => (await import('./cases/scenarios-page.tsx')).ScenariosPage)
const DocumentCheckPage = page(async () => (await import('./document-check/document-check-page.tsx')).DocumentCheckPage)
const CommitmentsPage = page(async () => (await import('./commitments/commitments-page.tsx')).CommitmentsPage)
const PortfolioPage = page(async () => (await import('./cases/portfolio-page.tsx')).PortfolioPage)
const LadderPage = page(async () => (await import('./ladder/ladder-page.tsx')).LadderPage)
const JournalPage = page(async () => (await import('./journal/journal-page.tsx')).JournalPage)
const EmergencyPage = page(async () => (await import('./emergency/emergency-page.tsx')).EmergencyPage)
const ControlPage = page(async () => (await import('./control/months-page.tsx')).MonthsPage)
const ControlMonthPage = page(async () => (await import('./control/month-page.tsx')).MonthPage)
const SearchPage = page(async () => (await import('./search/search-page.tsx')).SearchPage)
const MyDayPage = page(async () => (await import('./my-day/my-day-page.tsx')).MyDayPage)
const ContactPage = page(async () => (await import('./contact/contact-page.tsx')).ContactPage)
const NotificationPage = page(async () => (await import('./notification/notification-page.tsx')).NotificationPage)
const FollowUpPage = page(async () => (await import('./follow-up/follow-up-page.tsx')).FollowUpPage)
const PlanPage = page(async () => (await import('./plan/plan-page.tsx')).PlanPage)
const NetworkPage = page(async () => (await import('./network/network-page.tsx')).NetworkPage)
const MeetingPage = page(async () => (await import('./network/meeting-page.tsx')).MeetingPage)
const MeasurePage = page(async () => (await import('./help/measure-page.tsx')).MeasurePage)
const PlacementPage = page(async () => (await import('./help/placement-page.tsx')).PlacementPage)
const HandoverPage = page(async () => (await import('./handover/handover-page.tsx')).HandoverPage)
const ReviewPage = page(async () => (await import('./review/review-page.tsx')).ReviewPage)
const LawWatchPage = page(async () => (await import('./law-watch/law-watch-page.tsx')).LawWatchPage)
const CalendarPage = page(async () => (await import('./calendar/calendar-page.tsx')).CalendarPage)
const GuidePage = page(async () => (await import('./guide/guide-page.tsx')).GuidePage)
const WayDownPage = page(async () => (await import('./way-down/way-down-page.tsx')).WayDownPage)
const NotesPage = page(async () => (await import('./notes/notes-page.tsx')).NotesPage)
const StatementPage = page(async () => (await import('./statement/statement-page.tsx')).StatementPage)

/** A search parameter as text, however it was written in the address. */
const text = (of: unknown): string => (typeof of === 'string' || typeof of === 'number' ? String(of) : '')

/** `indsats`: the help that is changed or ended. `fra`: the help that new help takes the place of. */
const helpSearch = ({ indsats, fra }: Record<string, unknown>): { indsats?: string; fra?: string } => ({
  ...(indsats === undefined ? {} : { indsats: text(indsats) }),
  ...(fra === undefined ? {} : { fra: text(fra) }),
})

const root = createRootRoute({ component: Frame, notFoundComponent: Missing })
const under = { getParentRoute: () => root }

const tree = root.addChildren([
  createRoute({ ...under, path: '/', component: StartPage }),
  createRoute({
    ...under,
    path: '/log-ind',
    validateSearch: ({ fejl, om }: Record<string, unknown>): Came => ({
      ...(fejl === undefined ? {} : { fejl: text(fejl) }),
      ...(om === undefined ? {} : { om: text(om) }),
    }),
    component: SignInPage,
  }),
  createRoute({ ...under, path: '/boern', validateSearch: readListSearch, component: ChildListPage }),
  createRoute({ ...under, path: '/boern/$id', validateSearch: readKnown, component: ChildPage }),
  createRoute({ ...under, path: '/investeringscases', component: CaseListPage }),
  createRoute({
    ...under,
    path: '/investeringscases/$id',
    validateSearch: ({ udgave, del }: Record<string, unknown>): CaseSearch => ({
      ...(udgave === undefined ? {} : { udgave: text(udgave) }),
      ...(del === undefined ? {} : { del: text(del) }),
    }),
    component: CasePage,
  }),
  createRoute({ ...under, path: '/investeringscases/$id/rediger', component: CaseEditorPage }),
  createRoute({ ...under, path: '/investeringscases/$id/scenarier', component: ScenariosPage }),
  createRoute({
    ...under,
    path: '/disponering',
    validateSearch: readCommitmentSearch,
    component: CommitmentsPage,
  }),
  createRoute({ ...under, path: '/dokumenttjek', component: DocumentCheckPage }),
  createRoute({ ...under, path: '/investeringscases/portefoelje', component: PortfolioPage }),
  createRoute({
    ...under,
    path: '/trappen',
    validateSearch: ({ tilbud }: Record<string, unknown>): { tilbud?: string } =>
      tilbud === undefined ? {} : { tilbud: text(tilbud) },
    component: LadderPage,
  }),
  createRoute({ ...under, path: '/soeg', component: SearchPage }),
  createRoute({ ...under, path: '/log', validateSearch: journalSearch, component: JournalPage }),
  createRoute({ ...under, path: '/noedadgang', component: EmergencyPage }),
  createRoute({ ...under, path: '/kontrol', component: ControlPage }),
  createRoute({ ...under, path: '/kontrol/$month', component: ControlMonthPage }),
  createRoute({ ...under, path: '/min-dag', component: MyDayPage }),
  createRoute({ ...under, path: '/boern/$id/kontakt', component: ContactPage }),
  createRoute({
    ...under,
    path: '/boern/$id/underretning',
    validateSearch: ({ om }: Record<string, unknown>): { om?: string } => (om === undefined ? {} : { om: text(om) }),
    component: NotificationPage,
  }),
  createRoute({
    ...under,
    path: '/boern/$id/opfoelgning',
    validateSearch: ({ indsats }: Record<string, unknown>): { indsats?: string } =>
      indsats === undefined ? {} : { indsats: text(indsats) },
    component: FollowUpPage,
  }),
  createRoute({
    ...under,
    path: '/boern/$id/plan',
    validateSearch: ({ skriv }: Record<string, unknown>): PlanSearch =>
      skriv === undefined ? {} : { skriv: text(skriv) },
    component: PlanPage,
  }),
  createRoute({
    ...under,
    path: '/boern/$id/netvaerk',
    validateSearch: ({ tegn }: Record<string, unknown>): NetworkSearch =>
      tegn === undefined ? {} : { tegn: text(tegn) },
    component: NetworkPage,
  }),
  createRoute({
    ...under,
    path: '/boern/$id/netvaerksmoede',
    validateSearch: ({ moede }: Record<string, unknown>): MeetingSearch =>
      moede === undefined ? {} : { moede: text(moede) },
    component: MeetingPage,
  }),
  createRoute({
    ...under,
    path: '/boern/$id/notater',
    validateSearch: ({ note }: Record<string, unknown>): NotesSearch =>
      note === undefined ? {} : { note: text(note) },
    component: NotesPage,
  }),
  createRoute({ ...under, path: '/boern/$id/indsats', validateSearch: helpSearch, component: MeasurePage }),
  createRoute({ ...under, path: '/boern/$id/anbringelse', validateSearch: helpSearch, component: PlacementPage }),
  createRoute({
    ...under,
    path: '/boern/$id/vej-ned',
    validateSearch: ({ vej }: Record<string, unknown>): { vej?: string } =>
      vej === undefined ? {} : { vej: text(vej) },
    component: WayDownPage,
  }),
  createRoute({ ...under, path: '/boern/$id/overdragelse', component: HandoverPage }),
  createRoute({
    ...under,
    path: '/ledelsestilsyn',
    validateSearch: ({ stikproeve }: Record<string, unknown>): { stikproeve?: string } =>
      stikproeve === undefined ? {} : { stikproeve: text(stikproeve) },
    component: ReviewPage,
  }),
  createRoute({ ...under, path: '/lovaendringer', component: LawWatchPage }),
  createRoute({ ...under, path: '/kalender', component: CalendarPage }),
  createRoute({ ...under, path: '/vejledning/$role', component: GuidePage }),
  createRoute({ ...under, path: '/tilgaengelighed', component: StatementPage }),
])

export const makeRouter = () => {
  const router = createRouter({ routeTree: tree, defaultPreload: false })
  router.history.subscribe(({ action }) => {
    moved(action.type === 'PUSH' || action.type === 'REPLACE' ? 'new' : 'old')
  })
  const place = ({ state }: { readonly state: { readonly __TSR_key?: string } }): string => state.__TSR_key ?? ''
  router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation, toLocation }) => {
    if (pathChanged && fromLocation !== undefined) leave(place(fromLocation), place(toLocation), window.scrollY)
  })
  return router
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
