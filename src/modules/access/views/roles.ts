import { view } from '../../../journal/index.ts'
import type { RoleFact, SigningFact } from '../facts.ts'

/** Every role given and every signature lent, with its days; what each request is judged on. */
export const rolesView = view<RoleFact | SigningFact>('access/roles', 'access.roles', ['id'], {
  RoleGranted: ({ stream, body }, rows) =>
    rows.put(body.id, {
      account: stream.slice('roles-'.length),
      role: body.role,
      mission: body.mission,
      starts: body.from,
      ends: body.to,
      delegatedBy: null,
      endedAt: null,
    }),
  RoleEnded: ({ at, body }, rows) => rows.patch(body.id, { endedAt: at }),
  SigningDelegated: ({ mission, body }, rows) =>
    rows.put(body.id, {
      account: body.delegate,
      role: 'head-of-mission',
      mission,
      starts: body.from,
      ends: body.to,
      delegatedBy: body.head,
      endedAt: null,
    }),
  DelegationEnded: ({ at, body }, rows) => rows.patch(body.id, { endedAt: at }),
})
