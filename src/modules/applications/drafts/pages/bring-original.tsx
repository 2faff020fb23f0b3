import { Inset, T } from '../../../../design/index.ts'
import type { Requirement } from '../../../catalogue/index.ts'

const words = {
  id: 'Bawa dokumen aslinya saat datang ke kantor.',
  en: 'Bring the original when you come to the office.',
}

export const BringOriginal = ({ requirement }: { requirement: Requirement }) =>
  requirement.bringOriginal ? (
    <Inset>
      <T of={words} />
    </Inset>
  ) : null
