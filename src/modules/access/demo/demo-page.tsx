import { Button, DescriptionCard, Form, Inset, PageTitle, T, Tag } from '../../../design/index.ts'
import type { Page, Visit } from '../../../web/index.ts'
import { missionForDisplay } from '../../missions/index.ts'
import { roleWords } from '../roles/role-words.ts'
import type { PlayedPerson } from './demo-person.ts'
import type { DemoProgress } from './demo-progress.ts'
import { HistoryProgress } from './history-progress.tsx'

const words = {
  title: { id: 'Dunia peragaan', en: 'The demo world' },
  intro: {
    id: 'Semua orang di sini rekaan. Pilih siapa Anda; Anda langsung masuk sebagai orang itu, tanpa kata sandi.',
    en: 'Everybody here is invented. Choose who you are; you are signed in as them at once, without a password.',
  },
  now: { id: 'Anda sedang masuk sebagai {name}.', en: 'You are signed in as {name}.' },
  citizens: { id: 'Warga', en: 'Citizens' },
  staff: { id: 'Petugas', en: 'Staff' },
  become: { id: 'Masuk', en: 'Sign in' },
  as: { id: 'sebagai {name}', en: 'as {name}' },
  gallery: { id: 'Lihat semua bagian layar', en: 'See every screen part' },
}

const Person = ({ person }: { person: PlayedPerson }) => {
  const { id, name, role, mission, who } = person
  const as = { id: `sebagai ${name}`, en: `as ${name}` }
  return (
    <DescriptionCard title={name} level={3} aside={<Tag label={roleWords[role]} tone="info" />}>
      <p>
        <T of={who} />
        {mission === null ? null : ` · ${missionForDisplay(mission).shortName}`}
      </p>
      <Form action="/demo/sign-in">
        <input type="hidden" name="person" value={id} />
        <Button label={words.become} tone="secondary" about={as} />
      </Form>
    </DescriptionCard>
  )
}

/** Everyone of the demo world, one button each, and how far its history is. */
export const demoPage = (people: readonly PlayedPerson[], progress: DemoProgress, { who }: Visit): Page => {
  const isCitizen = ({ role }: PlayedPerson) => role === 'citizen'
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title} />
        <p>
          <T of={words.intro} />
        </p>
        <HistoryProgress progress={progress} />
        {who.party === 'nobody' ? null : (
          <Inset>
            <p>
              <T of={words.now} with={{ name: who.name }} />
            </p>
          </Inset>
        )}
        <h2>
          <T of={words.citizens} />
        </h2>
        {people.filter(isCitizen).map(person => (
          <Person person={person} />
        ))}
        <h2>
          <T of={words.staff} />
        </h2>
        {people
          .filter(person => !isCitizen(person))
          .map(person => (
            <Person person={person} />
          ))}
        <p>
          <a href="/demo/design">
            <T of={words.gallery} />
          </a>
        </p>
      </>
    ),
  }
}
