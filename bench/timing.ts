// Timing for the bench: medians of repeated runs, interleaved where two things are compared.

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Milliseconds one run takes. */
export const timed = async (run: () => unknown): Promise<number> => {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** Median milliseconds of `rounds` runs. */
export const medianOf = async (rounds: number, run: () => unknown): Promise<number> => {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) times.push(await timed(run))
  return median(times)
}

/** How many times as long the first takes as the second: median of interleaved rounds, after one round to warm up. */
export const ratioOf = async (rounds: number, slow: () => unknown, quick: () => unknown): Promise<number> => {
  const ratios: number[] = []
  for (let round = -1; round < rounds; round += 1) {
    const [a, b] = [await timed(slow), await timed(quick)]
    if (round >= 0) ratios.push(a / b)
  }
  return median(ratios)
}
