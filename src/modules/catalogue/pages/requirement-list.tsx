import { DescriptionCard, Source, T, Tag } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import type { Definition } from '../language/definition.ts'
import type { Requirement } from '../language/requirement.ts'
import { sourcePhrase } from '../source-phrase.ts'

const words = {
  title: { id: 'Dokumen', en: 'Documents' },
  always: { id: 'Selalu', en: 'Always' },
  optional: { id: 'Boleh tidak ada', en: 'May be left out' },
  original: { id: 'Bawa juga aslinya saat datang.', en: 'Bring the original too when you come.' },
  parts: { id: 'Yang dikirim:', en: 'What to send:' },
  some: { id: 'Paling sedikit {count} dari ini:', en: 'At least {count} of these:' },
  none: { id: 'Tidak ada dokumen yang diminta.', en: 'No documents are asked for.' },
} as const satisfies Record<string, Phrase>

/** Whether it is always, never necessarily, or in some cases needed: those are told in the definition's words. */
const Needed = ({ requirement: { optional, neededFor } }: { requirement: Requirement }) =>
  neededFor === undefined ? (
    <Tag label={optional ? words.optional : words.always} tone="info" />
  ) : (
    <strong>
      <T of={neededFor} />
    </strong>
  )

const Parts = ({ requirement: { parts, atLeast } }: { requirement: Requirement }) =>
  parts === undefined ? null : (
    <>
      <p>
        {atLeast === undefined ? <T of={words.parts} /> : <T of={words.some} with={{ count: atLeast }} />}
      </p>
      <ul>
        {parts.map(({ name }) => (
          <li>
            <T of={name} />
          </li>
        ))}
      </ul>
    </>
  )

/** Every document that the service may ask for. */
export const RequirementList = ({ definition }: { definition: Definition }) => (
  <>
    <h2 id="documents">
      <T of={words.title} />
    </h2>
    {definition.requirements.length === 0 ? (
      <p>
        <T of={words.none} />
      </p>
    ) : null}
    {definition.requirements.map(requirement => (
      <DescriptionCard title={requirement.name} level={3}>
        <p>
          <Needed requirement={requirement} />
        </p>
        <p>
          <T of={requirement.guidance} />
        </p>
        <Parts requirement={requirement} />
        {requirement.bringOriginal ? (
          <p>
            <T of={words.original} />
          </p>
        ) : null}
        <Source of={sourcePhrase(definition, requirement)} />
      </DescriptionCard>
    ))}
  </>
)
