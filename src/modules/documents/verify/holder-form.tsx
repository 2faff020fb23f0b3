import { Button, DateField, Form, type Problems, T, TextField } from '../../../design/index.ts'
import type { Compares } from '../comparison.ts'
import { verdictWords as words } from './verdict-words.ts'

type Props = { readonly code: string; readonly compares: Compares; readonly problems: Problems | undefined }

/** What the paper says of its holder is typed by the reader, who is told whether it is so. */
export const HolderForm = ({ code, compares, problems }: Props) => (
  <>
    <h2>
      <T of={compares === 'passport' ? words.passportHeading : words.birthHeading} />
    </h2>
    <p>
      <T of={compares === 'passport' ? words.passportText : words.birthText} />
    </p>
    <Form action={`/v/${code}/holder-checks`} problems={problems}>
      {compares === 'passport' ? (
        <TextField
          name="passport"
          label={words.passportLabel}
          hint={words.passportHint}
          width={16}
          autocomplete="off"
          autocapitalize="characters"
          maxlength={40}
        />
      ) : (
        <DateField name="birthDate" label={words.birthLabel} />
      )}
      <Button label={words.compare} />
    </Form>
  </>
)
