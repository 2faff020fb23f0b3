import type { Example } from '../example.ts'
import { Fieldset } from '../parts/fieldset.tsx'
import { TextField } from '../parts/text-field.tsx'

export const example: Example = {
  title: { id: 'Kelompok isian', en: 'Fieldset' },
  states: [
    {
      says: { id: 'Beberapa isian untuk satu pertanyaan', en: 'Several fields for one question' },
      show: () => (
        <Fieldset
          name="address"
          asHeading
          label={{ id: 'Di mana alamat Anda?', en: 'What is your address?' }}
        >
          <div class="stack">
            <TextField
              name="street"
              label={{ id: 'Jalan dan nomor', en: 'Street and number' }}
              autocomplete="street-address"
            />
            <TextField
              name="postcode"
              label={{ id: 'Kode pos', en: 'Postcode' }}
              width={8}
              autocomplete="postal-code"
            />
          </div>
        </Fieldset>
      ),
    },
  ],
}
