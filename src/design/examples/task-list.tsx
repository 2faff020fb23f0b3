import type { Example } from '../example.ts'
import { TaskList } from '../parts/task-list.tsx'

export const example: Example = {
  title: { id: 'Daftar tugas', en: 'Task list' },
  states: [
    {
      says: { id: 'Setiap keadaan', en: 'Each state' },
      show: () => (
        <TaskList
          tasks={[
            {
              id: 'person',
              label: { id: 'Data diri', en: 'About you' },
              href: '/apply/person',
              state: { id: 'Selesai', en: 'Done' },
            },
            {
              id: 'passport',
              label: { id: 'Paspor lama', en: 'Old passport' },
              href: '/apply/passport',
              state: { id: 'Sedang diisi', en: 'In progress' },
              tone: 'info',
            },
            {
              id: 'documents',
              label: { id: 'Dokumen', en: 'Documents' },
              hint: { id: 'Tiga foto, sekitar lima menit.', en: 'Three photos, about five minutes.' },
              href: '/apply/documents',
              state: { id: 'Belum dimulai', en: 'Not started' },
              tone: 'neutral',
            },
            {
              id: 'correction',
              label: { id: 'Pasfoto', en: 'Photograph' },
              href: '/apply/photo',
              state: { id: 'Perlu diperbaiki', en: 'To be corrected' },
              tone: 'warning',
            },
            {
              id: 'send',
              label: { id: 'Periksa dan kirim', en: 'Check and send' },
              state: { id: 'Belum bisa', en: 'Cannot start yet' },
            },
          ]}
        />
      ),
    },
  ],
}
