import { PageTitle, T } from '../../../../design/index.ts'
import type { Phrase } from '../../../../kernel/index.ts'
import type { Requirement } from '../../../catalogue/index.ts'
import { BringOriginal } from './bring-original.tsx'

const words = {
  full: {
    id: 'Tidak ada tempat untuk berkas lain. Untuk memakai foto yang lain, pilih “Ganti” pada berkas di atas.',
    en: 'There is no room for another file. To use another photo, choose “Replace” beside a file above.',
  },
} as const satisfies Record<string, Phrase>

/** Where no more files fit, no form that can only be refused: what the paper has to show, and the way to another photo. */
export const FullDocument = ({ requirement }: { requirement: Requirement }) => (
  <>
    <PageTitle title={requirement.name} />
    <p>
      <T of={requirement.guidance} />
    </p>
    {/* Whoever sent one too many from another tab is led here by the problem above. */}
    <p id="file">
      <T of={words.full} />
    </p>
    <BringOriginal requirement={requirement} />
  </>
)
