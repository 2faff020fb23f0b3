import type { Child } from 'hono/jsx'
import type { Phrase } from '../kernel/index.ts'
import type { Example } from './example.ts'
import { examples } from './examples/index.ts'
import { BackLink } from './parts/back-link.tsx'
import { PageTitle } from './parts/page-title.tsx'
import { T } from './reader.tsx'
import { samples } from './samples/index.ts'

/** One page of the gallery, for whoever mounts it. */
export type GalleryPage = {
  readonly path: string
  readonly title: Phrase
  readonly wide?: boolean | undefined
  readonly hasProblems?: boolean | undefined
  readonly show: () => Child
}

const words = {
  gallery: { id: 'Bagian layar', en: 'Screen parts' },
  intro: {
    id: 'Setiap bagian layar dalam setiap keadaannya, dan beberapa halaman utuh. Semua orang di sini rekaan.',
    en: 'Every screen part in each of its states, and some whole pages. Everybody here is invented.',
  },
  pages: { id: 'Halaman utuh', en: 'Whole pages' },
  parts: { id: 'Bagian', en: 'Parts' },
}

const root = '/demo/design'

const ExampleList = ({ of, under }: { of: Readonly<Record<string, { title: Phrase }>>; under: string }) => (
  <ul class="columns-list">
    {Object.entries(of).map(([name, { title }]) => (
      <li>
        <a href={`${under}/${name}`}>
          <T of={title} />
        </a>
      </li>
    ))}
  </ul>
)

const Index = () => (
  <>
    <PageTitle title={words.gallery} />
    <p>
      <T of={words.intro} />
    </p>
    <h2>
      <T of={words.pages} />
    </h2>
    <ExampleList of={samples} under={`${root}/pages`} />
    <h2>
      <T of={words.parts} />
    </h2>
    <ExampleList of={examples} under={root} />
  </>
)

const ExamplePage = ({ example: { title, states } }: { example: Example }) => (
  <>
    <BackLink href={root} label={words.gallery} />
    <PageTitle title={title} />
    {states.map(({ says, show }) => (
      <section class="stack specimen">
        <h2>
          <T of={says} />
        </h2>
        <div>{show()}</div>
      </section>
    ))}
  </>
)

/** Everything to look at: an index, a page for each part, and whole pages put together from parts. */
export const galleryPages = (): readonly GalleryPage[] => [
  { path: root, title: words.gallery, show: () => <Index /> },
  ...Object.entries(examples).map(([name, example]) => ({
    path: `${root}/${name}`,
    title: example.title,
    show: () => <ExamplePage example={example} />,
  })),
  ...Object.entries(samples).map(([name, sample]) => ({ ...sample, path: `${root}/pages/${name}` })),
]
