// Tells a database that does not answer from a fault of our own.
import { hasCode } from '../store/faults.ts'

/** Node's and PostgreSQL's codes for: nobody listens, the connection broke, the server starts, stops or is full. */
const codes = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '25P03',
]

/** What the driver says without a code. */
const words =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end)/

/** True where the database could not be asked, or stopped answering; trying again later may help. */
export const isUnavailable = (error: unknown): boolean =>
  hasCode(error, ...codes) || (error instanceof Error && words.test(error.message))
