import fs from 'node:fs'
import { c } from '../investment/c.ts'
export const b = Number(c) + Number(fs.existsSync('x'))
