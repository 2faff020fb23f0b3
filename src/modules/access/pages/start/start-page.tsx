import { Cards, DescriptionCard, Inset, PageTitle, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Handler } from '../../../../web/index.ts'
import { missionForDisplay } from '../../../missions/index.ts'
import { roleWords } from '../../roles/role-words.ts'
import { signedIn } from '../../signed-in.ts'
import { openToAll, roleWork, type Work } from './role-work.ts'

const words = {
  title: { id: 'Yang dapat Anda lakukan', en: 'What you can do here' },
  as: { id: 'Anda masuk sebagai {role}.', en: 'You are signed in as {role}.' },
  none: {
    id: 'Peran ini tidak membuka permohonan atau data pribadi warga. Yang terbuka bagi Anda sama dengan yang terbuka bagi siapa pun.',
    en: 'This role opens no request and no personal data of citizens. What is open to you is what is open to anyone.',
  },
  some: {
    id: 'Peran ini tidak membuka permohonan atau data pribadi warga.',
    en: 'This role opens no request and no personal data of citizens.',
  },
  own: { id: 'Tugas Anda', en: 'Your work' },
  open: { id: 'Terbuka bagi siapa pun', en: 'Open to anyone' },
  account: { id: 'Sesi masuk Anda', en: 'Your sessions' },
} as const satisfies Record<string, Phrase>

const WorkCards = ({ heading, work }: { heading: Phrase; work: readonly Work[] }) => (
  <>
    <h2>
      <T of={heading} />
    </h2>
    <Cards>
      {work.map(({ title, text, href }) => (
        <DescriptionCard title={title} href={href} level={3}>
          <p>
            <T of={text} />
          </p>
        </DescriptionCard>
      ))}
    </Cards>
  </>
)

/** Where staff begin: what each of their roles may do here today, and no promise of what it may not yet. */
export const showStart: Handler = ({ who, page }) => {
  const { held } = signedIn(who)
  const roles = [...new Set(held.flatMap(({ role }) => (role === 'citizen' ? [] : [role])))]
  const own = [...new Map(roles.flatMap(role => roleWork[role]).map(each => [each.href, each])).values()]
  const readsFiles = own.some(({ href }) => href === '/desk')
  const named = held
    .filter(({ role, delegatedBy }) => role !== 'citizen' && delegatedBy === null)
    .map(({ role, mission }) => {
      const place = mission === null ? '' : `, ${missionForDisplay(mission).shortName}`
      return { id: `${roleWords[role].id}${place}`, en: `${roleWords[role].en}${place}` }
    })
  const listed: Phrase = {
    id: words.as.id.replace('{role}', named.map(({ id }) => id).join('; ')),
    en: words.as.en.replace('{role}', named.map(({ en }) => en).join('; ')),
  }
  return page({
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title} />
        <p class="lead">
          <T of={listed} />
        </p>
        {readsFiles ? null : (
          <Inset>
            <p>
              <T of={own.length === 0 ? words.none : words.some} />
            </p>
          </Inset>
        )}
        {own.length === 0 ? null : <WorkCards heading={words.own} work={own} />}
        <WorkCards heading={words.open} work={openToAll} />
        <p>
          <a href="/account/sessions">
            <T of={words.account} />
          </a>
        </p>
      </>
    ),
  })
}
