import { galleryPages } from '../../../design/index.ts'
import { json, notFound, type Route } from '../../../web/index.ts'
import { beginSignIn } from '../sign-in/begin-sign-in.ts'
import { homeOf, type SignInParts } from '../sign-in/doors.ts'
import { demoPage } from './demo-page.tsx'
import type { DemoWorld } from './demo-person.ts'

const only = { may: 'anyone', demoOnly: true } as const

/** The demo world's own pages: become anyone by one click, and see every screen part. */
export const demoRoutes = (parts: SignInParts, { people, progress }: DemoWorld): readonly Route[] => [
  {
    ...only,
    method: 'GET',
    path: '/demo',
    handler: async visit => visit.page(demoPage(people, await progress(), visit)),
  },
  {
    ...only,
    method: 'GET',
    path: '/demo/people.json',
    handler: () => json(people.map(({ id, name, role, mission }) => ({ id, name, role, mission }))),
  },
  {
    ...only,
    method: 'POST',
    path: '/demo/sign-in',
    handler: visit => {
      const person = people.find(each => each.id === visit.form.text('person'))
      if (person === undefined) return notFound()
      const door = person.role === 'citizen' ? 'citizen' : 'officer'
      const back = visit.form.text('return') || homeOf[door]
      return beginSignIn(parts, visit, door, { back, loginHint: person.id })
    },
  },
  ...galleryPages().map(({ path, title, wide, hasProblems, show }): Route => {
    const shown = { title, ...(wide ? { wide } : {}), ...(hasProblems ? { hasProblems } : {}) }
    return { ...only, method: 'GET', path, handler: visit => visit.page({ ...shown, body: show() }) }
  }),
]
