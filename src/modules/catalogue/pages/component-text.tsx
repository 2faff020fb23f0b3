import { Source, T, useSay } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Link, StandardComponent } from '../language/standard.ts'

const words = {
  elsewhere: { id: '{name} (situs lain: {host})', en: '{name} (another site: {host})' },
  told: { id: 'Alamat situs ini menurut {readAt}.', en: 'The address of this site is from {readAt}.' },
  unchecked: { id: 'Belum kami periksa.', en: 'We have not checked it.' },
} as const satisfies Record<string, Phrase>

/** The way to somebody else's site: where it goes, and who gives the address. */
const Elsewhere = ({ definition, link }: { definition: Definition; link: Link }) => {
  const say = useSay()
  const basis = definition.legalBasis.find(({ id }) => id === link.source)
  const readAt = say(basis?.readAt ?? link.source)
  const told = say(words.told, { readAt })
  return (
    <>
      <p>
        <a href={link.href} rel="noreferrer">
          {say(words.elsewhere, { name: say(link.name), host: new URL(link.href).host })}
        </a>
      </p>
      <Source of={basis?.verified ? told : `${told} ${say(words.unchecked)}`} />
    </>
  )
}

type Props = { readonly definition: Definition; readonly of: Pick<StandardComponent, 'text' | 'links'> }

/** A sentence of a definition, with the sites it sends people to. */
export const ComponentText = ({ definition, of: { text, links } }: Props) => (
  <>
    <p>
      <T of={text} />
    </p>
    {links.map(link => (
      <Elsewhere definition={definition} link={link} />
    ))}
  </>
)
