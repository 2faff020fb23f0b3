import type { StreamRef, Thing } from '../../../journal/index.ts'
import type { Day } from '../../../kernel/index.ts'
import type { Role } from '../../../web/index.ts'
import type { RoleFact } from '../facts.ts'

export type Appointment = {
  readonly id: string
  readonly role: Role
  readonly mission: string | null
  readonly from: Day
  readonly to: Day | null
  readonly ended: boolean
}

/** The roles one person was ever given. */
export type Appointments = readonly Appointment[]

export const rolesStream = (account: string): StreamRef => ({ id: `roles-${account}`, mission: null })

export const appointments: Thing<Appointments, RoleFact> = {
  start: [],
  evolve: (given, { name, body }) => {
    switch (name) {
      case 'RoleGranted':
        return [...given, { ...body, ended: false }]
      case 'RoleEnded':
        return given.map(each => (each.id === body.id ? { ...each, ended: true } : each))
    }
  },
}
