import type { Example } from '../example.ts'
import { Progress } from '../parts/progress.tsx'

export const example: Example = {
  title: { id: 'Kemajuan', en: 'Progress' },
  states: [
    { says: { id: 'Langkah formulir', en: 'Steps of a form' }, show: () => <Progress step={3} of={9} /> },
    {
      says: { id: 'Pekerjaan panjang', en: 'Long work' },
      show: () => (
        <Progress
          step={40}
          of={200}
          words={{ id: '{step} dari {of} berkas diisi', en: '{step} of {of} files filled' }}
        />
      ),
    },
  ],
}
