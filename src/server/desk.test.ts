// So much at a time and no more: who waits, who is told that it is full, and who leaves the queue.
import { describe, expect, it } from 'vitest'
import { message } from '../language/message.ts'
import { newDesk } from './desk.ts'
import { Refusal } from './refusal.ts'

const busy = message('documents-busy')
const never = new AbortController().signal

/** A desk with work that ends when it is told to. */
const deskOf = (patience = 10_000) => {
  const desk = newDesk({ atOnce: 2, waiting: 2, patience, busy })
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const come = (name: string, signal = never): Promise<string> =>
    desk(signal, async () => {
      begun.push(name)
      const { promise, resolve } = Promise.withResolvers<void>()
      ends.set(name, resolve)
      await promise
      return name
    })
  return { come, begun, end: (name: string) => ends.get(name)?.(), desk }
}

const told = (work: Promise<unknown>): Promise<unknown> =>
  work.catch(error => (error instanceof Refusal ? [error.status, error.problem.sentence] : error))

const full = [503, 'Der læses mange dokumenter lige nu. Vent et øjeblik, og vælg filen igen.']

describe('a desk for two with a queue of two', () => {
  it('takes two, lets two wait in their order, and tells the fifth that it is full', async () => {
    const { come, begun, end } = deskOf()
    const work = ['a', 'b', 'c', 'd'].map(name => come(name))
    expect(await told(come('e'))).toEqual(full)
    expect(begun).toEqual(['a', 'b'])
    end('b')
    await work[1]
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b', 'c'])
    end('a')
    end('c')
    await Promise.all([work[0], work[2]])
    end('d')
    expect(await work[3]).toBe('d')
    // And is free again afterwards.
    const again = [come('f'), come('g')]
    await Promise.resolve()
    expect(begun.slice(-2)).toEqual(['f', 'g'])
    end('f')
    end('g')
    await Promise.all(again)
  })

  it('gives the place of whoever fails to the next', async () => {
    const { desk, come, begun, end } = deskOf()
    const failing = desk(never, () => Promise.reject(new RangeError('no')))
    const [a, b] = [come('a'), come('b')]
    await expect(failing).rejects.toThrow(RangeError)
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b'])
    end('a')
    end('b')
    await Promise.all([a, b])
  })

  it('lets whoever nobody waits for any more out of the queue, and does not do their work', async () => {
    const { come, begun, end } = deskOf()
    const [a, b] = [come('a'), come('b')]
    const gone = new AbortController()
    const waiting = told(come('c', gone.signal))
    gone.abort()
    expect(await waiting).toEqual(full)
    const [d, e] = [come('d'), come('e')]
    for (const name of ['a', 'b']) end(name)
    await Promise.all([a, b])
    await Promise.resolve()
    expect(begun).toEqual(['a', 'b', 'd', 'e'])
    for (const name of ['d', 'e']) end(name)
    await Promise.all([d, e])
  })

  it('does not let anybody wait for ever', async () => {
    const { come, end } = deskOf(5)
    const [a, b] = [come('a'), come('b')]
    expect(await told(come('c'))).toEqual(full)
    end('a')
    end('b')
    await Promise.all([a, b])
  })
})
