import type { Sample } from '../example.ts'
import { ButtonLink } from '../parts/button.tsx'
import { CopyBlock } from '../parts/copy-block.tsx'
import { OnDay } from '../parts/on-day.tsx'
import { Panel } from '../parts/panel.tsx'
import { Steps } from '../parts/steps.tsx'
import { T } from '../reader.tsx'

const title = { id: 'Permohonan sudah dikirim', en: 'Request sent' }

export const sample: Sample = {
  title,
  show: () => (
    <>
      <Panel
        title={title}
        numberLabel={{ id: 'Nomor permohonan', en: 'Request number' }}
        number="KL-2026-000118"
      />
      <CopyBlock
        label={{ id: 'Kode rahasia', en: 'Secret code' }}
        value="7K2M9QX4TB0V"
        group={4}
        hint={{
          id: 'Simpan kode ini. Dengan nomor dan kode, Anda dapat bertanya tanpa masuk.',
          en: 'Keep this code. With the number and the code you can ask without signing in.',
        }}
      />
      <h2>
        <T of={{ id: 'Selanjutnya', en: 'What happens next' }} />
      </h2>
      <Steps
        steps={[
          { title: { id: 'Anda mengirim permohonan', en: 'You sent the request' }, state: 'done' },
          {
            title: { id: 'Petugas memeriksa berkas', en: 'An officer checks the file' },
            state: 'now',
            body: (
              <>
                <T of={{ id: 'Paling lambat', en: 'By' }} /> <OnDay day="2026-11-26" />.
              </>
            ),
          },
          {
            title: {
              id: 'Anda datang untuk foto dan wawancara',
              en: 'You come for the photograph and interview',
            },
            state: 'later',
          },
          { title: { id: 'Paspor diserahkan', en: 'The passport is handed over' }, state: 'later' },
        ]}
      />
      <ButtonLink href="/applications/118" label={{ id: 'Lihat permohonan', en: 'See the request' }} />
    </>
  ),
}
