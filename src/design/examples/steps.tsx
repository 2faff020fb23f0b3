import type { Example } from '../example.ts'
import { Steps } from '../parts/steps.tsx'
import { T } from '../reader.tsx'

export const example: Example = {
  title: { id: 'Langkah', en: 'Steps' },
  states: [
    {
      says: { id: 'Selesai, sekarang, dan nanti', en: 'Done, now and later' },
      show: () => (
        <Steps
          steps={[
            { title: { id: 'Anda mengirim permohonan', en: 'You send the request' }, state: 'done' },
            {
              title: { id: 'Petugas memeriksa berkas', en: 'An officer checks the file' },
              state: 'now',
              body: (
                <T
                  of={{ id: 'Paling lambat Kamis, 26 November 2026.', en: 'By Thursday, 26 November 2026.' }}
                />
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
      ),
    },
  ],
}
