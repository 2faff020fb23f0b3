export { accepted } from './accepted-kinds.ts'
export { bringFor } from './bring-for.ts'
export {
  definitionOf,
  definitionVersion,
  loadCatalogue,
  servicesOn,
  shippedCatalogue,
  shippedFiles,
} from './catalogue.ts'
export { type Checked, checkAnswers } from './check-answers.ts'
export { type CheckedFiles, checkFiles } from './checks/check-files.ts'
export { exampleSituation } from './checks/example-situation.ts'
export type { Fault } from './checks/fault.ts'
export type { ClosedService } from './closed-services.ts'
export { decidingFields } from './deciding-fields.ts'
export { type DocumentContent, documentFields, type Issue } from './document-fields.ts'
export { givenOf, isGiven, placesOf } from './given-of.ts'
export { closureOf, isOffered } from './is-offered.ts'
export { isKnownValue, type KnownValue, knownValues } from './known-values.ts'
export type { Definition } from './language/definition.ts'
export type { Field, FieldType, FormPage } from './language/field.ts'
export type { IssuedDocument } from './language/issued-document.ts'
export type { FileKind, Requirement } from './language/requirement.ts'
export { type Act, type RefusalReason, type State, type Step, states } from './language/steps.ts'
export { catalogueModule } from './module.ts'
export { isAnswered, neighboursOf, nextPage } from './next-page.ts'
export { activeAnswers, pagesFor, variantOf } from './pages-for.ts'
export { prefillsFor } from './prefills-for.ts'
export type { FormText } from './read-field.ts'
export { type ReadPage, readPage } from './read-page.ts'
export { requirementsFor } from './requirements-for.ts'
export { showAnswer } from './show-answer.ts'
export type { Address, Answer, Answers, Applicant, Situation } from './situation.ts'
export { officersOwnSignature, stepRights } from './step-rights.ts'
export { isEnd, nextSteps, type Progress, stepsOf } from './steps-of.ts'
export { type Price, type PricedLine, tariffFor } from './tariff-for.ts'
