import type { Sample } from '../example.ts'
import { BackLink } from '../parts/back-link.tsx'
import { Button, ButtonGroup } from '../parts/button.tsx'
import { Choice } from '../parts/choice.tsx'
import { Details } from '../parts/details.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Form } from '../parts/form.tsx'
import { Progress } from '../parts/progress.tsx'
import { T } from '../reader.tsx'

const problems = {
  cause: { id: 'Pilih mengapa paspor diganti.', en: 'Choose why the passport is replaced.' },
}

/** One question a page, as it comes back unanswered. */
export const sample: Sample = {
  title: { id: 'Mengapa paspor diganti?', en: 'Why is the passport replaced?' },
  hasProblems: true,
  show: () => (
    <>
      <BackLink href="/apply/2" />
      <ErrorSummary problems={problems} />
      <Progress step={3} of={9} />
      <Form action="/apply/3" problems={problems} guard>
        <Choice
          name="cause"
          asHeading
          label={{ id: 'Mengapa paspor diganti?', en: 'Why is the passport replaced?' }}
          hint={{ id: 'Pilih satu.', en: 'Choose one.' }}
          options={[
            { value: 'expired', label: { id: 'Habis masa berlaku', en: 'It has expired or soon will' } },
            { value: 'full', label: { id: 'Halaman penuh', en: 'Its pages are full' } },
            {
              value: 'lost',
              label: { id: 'Hilang', en: 'It is lost' },
              hint: {
                id: 'Termasuk dicuri atau ditahan orang lain.',
                en: 'Also stolen, or kept by somebody else.',
              },
            },
            { value: 'damaged', label: { id: 'Rusak', en: 'It is damaged' } },
          ]}
        />
        <Details summary={{ id: 'Paspor saya ditahan majikan', en: 'My employer keeps my passport' }}>
          <p>
            <T
              of={{
                id: 'Pilih “Hilang”. Perwakilan dapat membantu Anda, juga tanpa paspor.',
                en: 'Choose “It is lost”. The mission can help you, also without a passport.',
              }}
            />
          </p>
        </Details>
        <ButtonGroup>
          <Button label={{ id: 'Simpan dan lanjutkan', en: 'Save and continue' }} />
          <Button
            tone="quiet"
            name="later"
            value="yes"
            label={{ id: 'Simpan, lanjutkan nanti', en: 'Save, continue later' }}
          />
        </ButtonGroup>
      </Form>
    </>
  ),
}
