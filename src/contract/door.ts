// The door: is the house up, is it ready to answer, and which rules does it follow.
import { z } from 'zod'
import { route } from './route.ts'

export const door = {
  health: route({
    method: 'GET',
    path: '/api/health',
    permission: 'open-door',
    journal: 'none',
    summary: 'The process is up.',
    answer: z.object({ up: z.literal(true) }),
  }),
  ready: route({
    method: 'GET',
    path: '/api/ready',
    permission: 'open-door',
    journal: 'none',
    summary: 'The database answers and its migrations are the ones this program knows; 503 otherwise.',
    answer: z.object({ ready: z.literal(true) }),
  }),
  rules: route({
    method: 'GET',
    path: '/api/rules',
    permission: 'read-rules',
    journal: 'none',
    summary: 'The dated, sourced rules the house follows: ladders, cadences, refunds, small cells.',
    answer: z.object({ rules: z.record(z.string(), z.array(z.unknown())) }),
  }),
}
