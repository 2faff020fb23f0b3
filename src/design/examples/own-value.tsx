import type { Example } from '../example.ts'
import { Button } from '../parts/button.tsx'
import { Form } from '../parts/form.tsx'
import { OwnValue } from '../parts/own-value.tsx'

export const example: Example = {
  title: { id: 'Nilai dari halaman', en: 'Value of the page itself' },
  states: [
    {
      says: { id: 'Tidak tampak; ikut terkirim', en: 'Not seen; sent along' },
      show: () => (
        <Form action="/demo/design">
          <OwnValue name="revision" value="3" />
          <Button label={{ id: 'Kirim', en: 'Send' }} />
        </Form>
      ),
    },
  ],
}
