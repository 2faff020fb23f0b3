import type { Example } from '../example.ts'
import { TextField } from '../parts/text-field.tsx'
import { YesNo } from '../parts/yes-no.tsx'

export const example: Example = {
  title: { id: 'Ya atau tidak', en: 'Yes or no' },
  states: [
    {
      says: { id: 'Dua jawaban bersebelahan', en: 'Two answers side by side' },
      show: () => (
        <YesNo
          name="adult"
          label={{ id: 'Apakah paspor ini untuk anak?', en: 'Is the passport for a child?' }}
        />
      ),
    },
    {
      says: { id: '“Ya” membuka isian', en: '“Yes” opens a field' },
      show: () => (
        <YesNo
          name="moved"
          label={{ id: 'Apakah Anda pindah tahun ini?', en: 'Did you move this year?' }}
          value="yes"
          ifYes={
            <TextField name="from" label={{ id: 'Dari kota mana?', en: 'From which city?' }} width={24} />
          }
        />
      ),
    },
  ],
}
