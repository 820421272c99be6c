// The gate: the code that says who may see what, and that writes down who did, has a test for each of its branches.

/** Its files. `npm test` fails where a branch in one of them is never taken. */
export const gated: string[] = ['src/access/**/*.ts', 'src/store/journal/**/*.ts', 'src/server/journaling.ts']
