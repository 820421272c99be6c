// The control at its edges: more than the limit, months with nothing, lateness, what retention has deleted, and what the
// database itself refuses when the program asks for it.
import { afterEach, describe, expect, it } from 'vitest'
import { type ControlledTown, controlledTown } from '../../test/setup/controlled-town.ts'
import { municipality } from '../../test/setup/house.ts'
import type { Action } from '../access/action.ts'
import type { Decisions } from '../access/decide.ts'
import type { Allowed } from '../access/decision.ts'
import type { Subject } from '../access/subject.ts'
import type { ControlMonth, OneMonth } from '../contract/control.ts'
import { day } from '../language/day.ts'
import { withClient } from '../store/client.ts'
import { readRules } from './rules.ts'

const may = '/api/control/2026-05'
const rules = readRules()
const small = { rules: { ...rules, control: { ...rules.control, emergencies: 2, lookups: 5 } } }

let town: ControlledTown
const open = async (options: Parameters<typeof controlledTown>[0] = {}): Promise<ControlledTown> => {
  town = await controlledTown(options)
  return town
}
afterEach(() => town.of.close())

const draw = async (): Promise<OneMonth> => (await town.ask('auditor', 'POST', may, {})).json()
const months = async (): Promise<readonly ControlMonth[]> =>
  (await town.ask('auditor', 'GET', '/api/control')).json().months

describe('more than is drawn', () => {
  it('emergencies of a colleague’s family are all there, the limit cuts the others, and look-ups are drawn by chance', async () => {
    await open(small)
    const always: string[] = []
    for (let at = 10; at < 13; at++) {
      always.push(await town.emergency('adviser', 'niece', `2026-05-${at}T20:00:00Z`))
      await town.emergency('adviser', 'one', `2026-05-${at}T21:00:00Z`)
    }
    const rows: string[] = []
    for (let at = 10; at < 40; at++) rows.push(await town.lookup('adviser', ['one'], `2026-05-02T08:${at}:00Z`))
    const { month, items } = await draw()
    expect(month.sample).toMatchObject({ emergencies: { drawn: 3, of: 6 }, lookups: { drawn: 5, of: 30 } })
    expect(items.filter(each => each.kind === 'emergency').every(each => each.shown?.emergency?.colleague)).toBe(true)
    const drawn = await town.asOwner(async client => {
      const { rows: found } = await client.query<{ kind: string; source: string }>(
        'select kind, source from forlaens.control_item order by place',
      )
      return found
    })
    expect(drawn.filter(each => each.kind === 'emergency').map(each => each.source)).toEqual(always)
    const lookups = drawn.filter(each => each.kind === 'lookup').map(each => each.source)
    expect(new Set(lookups).size).toBe(5)
    expect(lookups.filter(id => !rows.includes(id))).toEqual([])
  })

  it('is drawn anew for each municipality and month: thirty rows do not give the same five again and again', async () => {
    const drawn = new Set<string>()
    for (let tries = 0; tries < 3; tries++) {
      await open(small)
      const rows: string[] = []
      for (let at = 10; at < 40; at++) rows.push(await town.lookup('adviser', ['one'], `2026-05-02T08:${at}:00Z`))
      await draw()
      const places = await town.asOwner(async client => {
        const { rows: found } = await client.query<{ source: string }>('select source from forlaens.control_item')
        return found.map(each => rows.indexOf(each.source)).toSorted((a, b) => a - b)
      })
      drawn.add(places.join(' '))
      if (tries < 2) await town.of.close()
    }
    // Three samples alike come once in 142.506 x 142.506 times.
    expect(drawn.size).toBeGreaterThan(1)
  })
})

describe('a month', () => {
  it('is late when the next one is over, until it is done', async () => {
    await open({ clock: { now: () => new Date(), today: () => day('2026-07-01') } })
    await town.emergency('adviser', 'one', '2026-05-10T20:00:00Z')
    expect((await months()).map(({ month, state, late }) => [month, state, late])).toEqual([
      ['2026-06', 'not-drawn', false],
      ['2026-05', 'not-drawn', true],
    ])
    const { items } = await draw()
    expect((await months())[1]).toMatchObject({ state: 'drawn', late: true })
    const signed = { outcome: 'justified', note: '', seen: 0 }
    await town.ask('auditor', 'POST', `${may}/items/${items[0]?.id}`, signed)
    expect((await months())[1]).toMatchObject({ state: 'done', late: true, sample: { doneOn: '2026-07-01' } })
  })

  it('in which nothing happened is drawn all the same, and done with it', async () => {
    await open()
    await town.emergency('adviser', 'one', '2026-04-10T20:00:00Z')
    expect((await draw()).month).toMatchObject({
      state: 'done',
      sample: { emergencies: { drawn: 0, of: 0 }, lookups: { drawn: 0, of: 0 }, doneOn: '2026-06-15' },
      journal: { began: 'after', on: null },
    })
  })

  it('is none where there is nothing in the municipality at all but what is asked today', async () => {
    await open()
    expect(await months()).toEqual([])
  })

  it('whose look-ups retention has deleted keeps its signatures, and what was not signed says why it cannot be', async () => {
    await open()
    await town.lookup('adviser', ['one'], '2026-05-02T08:00:00Z', { purpose: 'casework' })
    const { items } = await draw()
    await town.asOwner(async client => {
      await client.query('set session_replication_role = replica')
      await client.query("delete from journal.content where body ->> 'action' = 'read' and purpose = 'casework'")
      await client.query('delete from journal.subject')
    })
    const sentence = 'Opslagets indhold er slettet, fordi det ikke må gemmes længere.'
    const { items: after }: OneMonth = (await town.ask('auditor', 'GET', may)).json()
    expect(after[0]).toMatchObject({ shown: null, hindrance: sentence })
    const answer = await town.ask('auditor', 'POST', `${may}/items/${items[0]?.id}`, {
      outcome: 'justified',
      note: '',
      seen: 0,
    })
    expect([answer.statusCode, answer.json().sentence]).toEqual([403, sentence])
  })
})

describe('the database itself', () => {
  /** A statement with the program's login, in a scope. */
  const app = (scope: string, text: string, values: readonly unknown[] = []) =>
    withClient(town.database.config('forlaens_app'), async client => {
      await client.query("select set_config('app.municipality', $1, false), set_config('app.scope', $2, false)", [
        String(municipality),
        scope,
      ])
      return (await client.query(text, [...values])).rows
    })

  it('lets nobody sign for what they did themselves, sign over a signature, or say when it was', async () => {
    await open()
    await town.emergency('both', 'one', '2026-05-10T20:00:00Z')
    const { items } = await draw()
    const sign = (person: string, number: number, outcome = 'justified', note = '') =>
      app(
        'journal',
        'insert into forlaens.control_outcome (municipality, item, number, person, outcome, note) values ($1, $2, $3, $4, $5, $6)',
        [municipality, items[0]?.id, number, person, outcome, note],
      )
    const { auditor, both } = town.person
    await expect(sign(both, 1)).rejects.toThrow('nobody controls a look-up of their own')
    await expect(sign(auditor, 2)).rejects.toThrow('only what was unclear is signed again')
    await expect(sign(auditor, 1, 'unclear', ' ')).rejects.toMatchObject({ code: '23514' })
    await sign(auditor, 1)
    await expect(sign(auditor, 1)).rejects.toMatchObject({ code: '23505' })
    await expect(sign(auditor, 2)).rejects.toThrow('only what was unclear is signed again')
    for (const text of [
      "update forlaens.control_outcome set outcome = 'unjustified'",
      'delete from forlaens.control_outcome',
      'delete from forlaens.control_item',
      'delete from forlaens.control_month',
      'insert into forlaens.control_outcome (signed_at) values (now())',
    ])
      await expect(app('journal', text), text).rejects.toMatchObject({ code: '42501' })
  })

  it('lets nobody confirm their own emergency, say when it was seen, or open a file for days', async () => {
    await open()
    const id = await town.emergency('leader', 'one', '2026-05-10T20:00:00Z')
    const see = (person: string) =>
      app('case', 'insert into forlaens.break_glass_seen (municipality, emergency, person) values ($1, $2, $3)', [
        municipality,
        id,
        person,
      ])
    await expect(see(town.person.leader)).rejects.toThrow('nobody looks after an emergency of their own')
    await see(town.person.aunt)
    const longer = `insert into forlaens.break_glass select municipality, gen_random_uuid(), person, role, child, reason, opened_at,
      opened_at + interval '73 hours' from forlaens.break_glass`
    await expect(app('case', longer)).rejects.toMatchObject({ code: '23514' })
    for (const text of [
      'update forlaens.break_glass_seen set person = person',
      'delete from forlaens.break_glass_seen',
    ])
      await expect(app('case', text), text).rejects.toMatchObject({ code: '42501' })
  })

  it('shows emergencies without their children to the journal’s scope alone, and leaves the wall closed behind it', async () => {
    await open()
    await town.emergency('adviser', 'niece', '2026-05-10T20:00:00Z')
    const all = "select case_number, relatives from forlaens.emergencies_outside('-infinity', 'infinity')"
    expect(await app('journal', all)).toEqual([{ case_number: '2026-00003', relatives: [town.person.aunt] }])
    for (const scope of ['case', 'figures', 'none', '', 'JOURNAL'])
      expect([scope, await app(scope, all)]).toEqual([scope, []])
    const beside = `select (select count(*)::int from forlaens.break_glass) as glass, forlaens.scope() as scope, e.case_number
      from forlaens.emergencies_outside('-infinity', 'infinity') e cross join lateral (select count(*) from forlaens.child) c`
    expect(await app('journal', beside)).toEqual([{ glass: 0, scope: 'journal', case_number: '2026-00003' }])
  })

  it('shows nothing of a control to anybody but the auditor, with every decision saying yes', async () => {
    const yes = (action: Action, subject: Subject): Allowed => ({
      action,
      subject,
      allowed: true,
      rule: 'open-to-everyone',
      because: [],
      role: 'log-auditor',
      grant: null,
    })
    const always: Decisions = {
      decide: (_, action, subject) => yes(action, subject),
      decideAll: (_, action, all) => all.map(({ subject }) => yes(action, subject)),
      decideRoute: (_, action) => yes(action, { kind: 'none' }),
    }
    await open({ decisions: always })
    await town.emergency('adviser', 'one', '2026-05-10T20:00:00Z')
    await town.lookup('adviser', ['one'], '2026-05-01T08:00:00Z')
    expect((await draw()).items).toHaveLength(2)
    for (const who of ['adviser', 'economist'] as const) {
      const { items, month }: OneMonth = (await town.ask(who, 'GET', may)).json()
      expect([who, items, month.sample]).toEqual([who, [], null])
      const drawn = await town.ask(who, 'POST', may, {})
      expect([who, drawn.statusCode]).toEqual([who, 500])
    }
  })
})
