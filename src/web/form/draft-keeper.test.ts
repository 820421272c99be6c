import { describe, expect, test } from 'vitest'
import { type DraftState, draftKeeper } from './draft-keeper.ts'

type Save = { readonly value: string; readonly done: (at: string) => void; readonly fail: (why?: string) => void }

/** A keeper with a clock that is moved by hand and a server that answers when it is told to. */
const bench = () => {
  let now = 0
  const timers = new Map<number, { readonly at: number; readonly work: () => void }>()
  let number = 0
  const saves: Save[] = []
  const told: DraftState[] = []
  const keeper = draftKeeper<string>({
    save: value =>
      new Promise((resolve, reject) => {
        saves.push({ value, done: resolve, fail: (why = 'no answer') => reject(new Error(why)) })
      }),
    later: (work, milliseconds) => {
      const id = number++
      timers.set(id, { at: now + milliseconds, work })
      return () => timers.delete(id)
    },
    tell: state => told.push(state),
    mayTryAgain: error => !(error instanceof Error && error.message === 'signed out'),
  })
  const settle = () => new Promise(resolve => setImmediate(resolve))
  const pass = async (milliseconds: number): Promise<void> => {
    now += milliseconds
    for (const [id, timer] of [...timers]) {
      if (timer.at > now) continue
      timers.delete(id)
      timer.work()
    }
    await settle()
  }
  return { keeper, saves, told, pass, settle }
}

const values = (saves: readonly Save[]): readonly string[] => saves.map(each => each.value)

describe('a draft', () => {
  test('is saved two seconds after the last key, and not before', async () => {
    const { keeper, saves, told, pass, settle } = bench()
    keeper.change('M')
    await pass(1_900)
    keeper.change('Mo')
    await pass(1_900)
    expect(values(saves)).toEqual([])
    await pass(100)
    expect(values(saves)).toEqual(['Mo'])
    saves[0]?.done('2026-06-15T08:52:00Z')
    await settle()
    expect(told.at(-1)).toEqual({ is: 'saved', at: '2026-06-15T08:52:00Z' })
    expect(keeper.unsaved()).toBeUndefined()
  })

  test('that could not be saved is kept and tried again every five seconds', async () => {
    const { keeper, saves, told, pass, settle } = bench()
    keeper.change('Mor kom')
    await pass(2_000)
    saves[0]?.fail()
    await settle()
    expect(told.at(-1)).toMatchObject({ is: 'failed' })
    expect(keeper.unsaved()).toBe('Mor kom')
    await pass(5_000)
    expect(values(saves)).toEqual(['Mor kom', 'Mor kom'])
    saves[1]?.done('2026-06-15T08:53:00Z')
    await settle()
    expect(keeper.unsaved()).toBeUndefined()
  })

  test('what is written while a save is under way is saved after it, never beside it', async () => {
    const { keeper, saves, pass, settle } = bench()
    keeper.change('a')
    await pass(2_000)
    keeper.change('ab')
    await pass(10_000)
    expect(values(saves)).toEqual(['a'])
    saves[0]?.done('t1')
    await settle()
    await pass(2_000)
    expect(values(saves)).toEqual(['a', 'ab'])
  })

  test('is not saved beside a save that is under way, also where the connection comes back meanwhile', async () => {
    const { keeper, saves, pass, settle } = bench()
    keeper.change('a')
    await pass(2_000)
    keeper.change('ab')
    void keeper.flush()
    await settle()
    expect(values(saves)).toEqual(['a'])
    saves[0]?.done('t1')
    await settle()
    expect(values(saves)).toEqual(['a', 'ab'])
  })

  test('that nobody is signed in for is not tried again: it would land as the next one’s', async () => {
    const { keeper, saves, pass, settle } = bench()
    keeper.change('Mettes tekst')
    await pass(2_000)
    saves[0]?.fail('signed out')
    await settle()
    await pass(60_000)
    expect(values(saves)).toEqual(['Mettes tekst'])
    expect(keeper.unsaved()).toBe('Mettes tekst')
  })

  test('that is given up does not come back, also where a save was under way', async () => {
    const { keeper, saves, pass, settle } = bench()
    keeper.change('gammelt')
    await pass(2_000)
    keeper.change('gammelt og mere')
    const over = keeper.forget()
    saves[0]?.done('t1')
    await over
    await settle()
    await pass(60_000)
    expect(values(saves)).toEqual(['gammelt'])
    keeper.change('nyt')
    await pass(2_000)
    expect(values(saves)).toEqual(['gammelt', 'nyt'])
  })

  test('is saved at once where the page is left', async () => {
    const { keeper, saves } = bench()
    keeper.change('hurtigt')
    void keeper.flush()
    expect(values(saves)).toEqual(['hurtigt'])
  })

  test('that was sent is not saved any more, and a save that was under way has ended before it is deleted', async () => {
    const { keeper, saves, pass, settle } = bench()
    keeper.change('a')
    await pass(2_000)
    keeper.change('ab')
    let ended = false
    const stopping = keeper.stop().then(() => {
      ended = true
    })
    await settle()
    expect(ended).toBe(false)
    saves[0]?.done('t1')
    await stopping
    await pass(60_000)
    expect(values(saves)).toEqual(['a'])
  })
})
