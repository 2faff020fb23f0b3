import { join } from 'node:path'
import type { Module } from '../../web/index.ts'

export const people: Module = { name: 'people', migrations: join(import.meta.dirname, 'migrations') }
