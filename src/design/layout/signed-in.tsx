import { T, useReader, useSay } from '../reader.tsx'

const words = {
  signOut: { id: 'Keluar', en: 'Sign out' },
  signedIn: { id: 'Anda masuk sebagai', en: 'Signed in as' },
  // Some providers give no name: the way to her account is there all the same.
  nameless: { id: 'Akun Anda', en: 'Your account' },
}

/** Whose session this is, so that nobody works in another's name, and the way out of it. */
export const SignedIn = () => {
  const { who, csrf } = useReader()
  const say = useSay()
  if (!who) return null
  const name = who.name === '' ? say(words.nameless) : who.name
  return (
    <div class="signed-in" data-account={who.id}>
      <p class="signed-in-who">
        <span class="visually-hidden">{say(words.signedIn)} </span>
        {who.account ? (
          <a href={who.account} class="signed-in-name" dir="auto">
            {name}
          </a>
        ) : (
          <strong dir="auto">{name}</strong>
        )}
        <span class="signed-in-role">
          <T of={who.roleName} />
          {who.place ? <> · {say(who.place)}</> : null}
        </span>
      </p>
      <form method="post" action="/sign-out">
        <input type="hidden" name="_csrf" value={csrf} />
        <button type="submit" class="button button-secondary button-small">
          {say(words.signOut)}
        </button>
      </form>
    </div>
  )
}
