import type { Example } from '../example.ts'
import { Button } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { TextField } from '../parts/text-field.tsx'

const city = { id: 'Kota tempat tinggal', en: 'City of residence' }
const go = { id: 'Lanjutkan', en: 'Continue' }

export const example: Example = {
  title: { id: 'Formulir', en: 'Form' },
  states: [
    {
      says: {
        id: 'Jawaban yang sudah diketahui terisi menurut nama isian',
        en: 'Known answers fill in by field name',
      },
      show: () => (
        <Form action="/demo/design/form" answers={{ city: 'Kuala Lumpur' }} guard>
          <TextField name="city" label={city} autocomplete="address-level2" width={24} />
          <Button label={go} />
        </Form>
      ),
    },
    {
      says: { id: 'Yang salah menemukan isiannya menurut nama', en: 'Problems find their field by name' },
      show: () => (
        <Form
          action="/demo/design/form"
          answers={{ town: '' }}
          problems={{ town: { id: 'Tulis kota tempat tinggal Anda.', en: 'Enter the city you live in.' } }}
        >
          <TextField name="town" label={city} width={24} />
          <Button label={go} />
        </Form>
      ),
    },
  ],
}
