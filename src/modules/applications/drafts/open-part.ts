import type { FormPage } from '../../catalogue/index.ts'
import type { OwnDraft } from './own-draft.ts'
import { isAboutResidence } from './residence-answers.ts'

/** In a correction, of a page only what may be answered now; a country and its part are one answer. */
export const openPart = ({ isOpen }: Pick<OwnDraft, 'isOpen'>, page: FormPage): FormPage =>
  isAboutResidence(page) ? page : { ...page, fields: page.fields.filter(field => isOpen(field.id)) }

/** Ids of the fields that she may answer now. */
export const openFields = (own: OwnDraft): readonly string[] =>
  own.pages.flatMap(page => openPart(own, page).fields.map(field => field.id))
