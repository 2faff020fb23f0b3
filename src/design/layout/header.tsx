import { useReader, useSay } from '../reader.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { SignedIn } from './signed-in.tsx'
import { Wordmark } from './wordmark.tsx'

const words = {
  nav: { id: 'Menu utama', en: 'Main menu' },
  demo: { id: 'Dunia contoh: semua orang di sini rekaan.', en: 'Demo world: everybody here is invented.' },
  people: { id: 'Pilih orang', en: 'Choose a person' },
}

const DemoBanner = () => {
  const say = useSay()
  return (
    <p class="demo">
      <span class="bounds">
        {say(words.demo)} <a href="/demo">{say(words.people)}</a>
      </span>
    </p>
  )
}

export const Header = () => {
  const { demo, nav } = useReader()
  const say = useSay()
  return (
    <header class="header">
      {demo ? <DemoBanner /> : null}
      <div class="header-top bounds">
        <Wordmark />
        <LanguageSwitch />
        <SignedIn />
      </div>
      {nav.length > 0 ? (
        <nav class="nav" aria-label={say(words.nav)}>
          <ul class="bounds">
            {nav.map(({ href, label, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {say(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
    </header>
  )
}
