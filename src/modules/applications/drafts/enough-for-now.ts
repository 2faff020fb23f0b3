import { fill, type Phrase } from '../../../kernel/index.ts'
import { type App, countTry, type TryLimit } from '../../../web/index.ts'

/** Reading a photo costs seconds of a processor and room on the disk; a thick family file has forty pages. */
export const uploadsOfPerson: TryLimit = { what: 'applications/uploads', most: 150, minutes: 60 }
/** Nobody begins so many requests by hand. */
export const draftsOfPerson: TryLimit = { what: 'applications/drafts', most: 40, minutes: 60 }

const words: Phrase = {
  id: 'Terlalu banyak dalam waktu singkat. Yang sudah Anda kirim tetap tersimpan. Coba lagi dalam {minutes} menit.',
  en: 'Too many in a short time. What you have sent is kept. Try again in {minutes} minutes.',
}

/** Counts one more for this person; says when to come back where it was enough for now, else null. */
export const enoughForNow = async (app: App, limit: TryLimit, person: string): Promise<Phrase | null> => {
  const now = app.now()
  const again = await countTry(app.db, limit, person, now)
  if (again === null) return null
  return fill(words, { minutes: Math.max(1, Math.ceil((again.getTime() - now.getTime()) / 60_000)) })
}
