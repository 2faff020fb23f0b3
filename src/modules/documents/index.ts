export { type DocumentFile, documentFile } from './document-file.ts'
export type { DocumentFact } from './facts.ts'
export { type DocumentRow, findDocument, holdDocument, registerEntries } from './find-document.ts'
export { type LetterContent, type LetterField, type Signatory, undrawableIn } from './letter-content.ts'
export { letterKinds } from './letter-kinds.ts'
export { documentsModule } from './module.ts'
export {
  type NumberDocument,
  type Numbered,
  type NumberRefused,
  numberDocument,
  numberRefusals,
} from './number-document.ts'
export { numberFormatOf } from './number-formats.ts'
export { reasonFor } from './register/withdraw.ts'
export { renderDocument } from './render-job.ts'
export { cancelUse, recordUse } from './use-document.ts'
export { codeHashOf, newVerificationCode } from './verification-code.ts'
export { writeNumber } from './write-number.ts'
