import { Banner, Progress, T } from '../../../design/index.ts'
import type { Phrase } from '../../../kernel/index.ts'
import type { DemoProgress } from './demo-progress.ts'

const words = {
  filling: { id: 'Riwayat peragaan sedang diisi', en: 'The demo history is being filled' },
  meanwhile: {
    id: 'Semua sudah dapat dipakai. Permohonan orang-orang rekaan lain bertambah dengan sendirinya.',
    en: 'Everything can be used already. Requests of other invented people come in by themselves.',
  },
  stopped: { id: 'Riwayat peragaan berhenti diisi', en: 'The demo history is no longer being filled' },
  goOn: {
    id: 'Pengisian gagal. Jalankan platform lagi, atau "npx dermaga seed"; pengisian berlanjut dari sini.',
    en: 'Filling it failed. Start the platform again, or run "npx dermaga seed"; it goes on from here.',
  },
  count: { id: '{step} dari {of} permohonan', en: '{step} of {of} requests' },
  again: { id: 'Lihat lagi', en: 'Look again' },
  done: {
    id: 'Riwayat peragaan lengkap: {filled} permohonan.',
    en: 'The demo history is whole: {filled} requests.',
  },
} as const satisfies Record<string, Phrase>

/** How far the longer history of the demo world is, to be looked at again by a link. */
export const HistoryProgress = ({ progress: { filled, of, state } }: { progress: DemoProgress }) => {
  if (state === 'done')
    return (
      <p>
        <T of={words.done} with={{ filled }} />
      </p>
    )
  const hasFailed = state === 'failed'
  return (
    <Banner tone={hasFailed ? 'warning' : 'info'} title={hasFailed ? words.stopped : words.filling}>
      <p>
        <T of={hasFailed ? words.goOn : words.meanwhile} />
      </p>
      <Progress step={filled} of={of} words={words.count} />
      <p>
        <a href="/demo">
          <T of={words.again} />
        </a>
      </p>
    </Banner>
  )
}
