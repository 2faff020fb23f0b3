import type { z } from '@hono/zod-openapi'
import { exponentOf, type Money } from '../../../kernel/index.ts'
import { apiRoute, json, problem } from '../../../web/index.ts'
import { definitionOf } from '../catalogue.ts'
import type { Definition } from '../language/definition.ts'
import type { Requirement } from '../language/requirement.ts'
import type { StandardComponent } from '../language/standard.ts'
import { legalToday } from '../legal-today.ts'
import { service, serviceCode } from '../schemas.ts'
import { serviceItemOf } from './service-item.ts'

const neededOf = ({ optional, requiredWhen }: Requirement) =>
  optional ? 'optional' : requiredWhen === undefined ? 'always' : 'depends-on-answers'

const decimalOf = ({ minor, currency }: Money) => {
  const exponent = exponentOf(currency)
  return { value: (minor / 10 ** exponent).toFixed(exponent), currency }
}

const componentsOf = (components: Readonly<Record<string, StandardComponent>>) =>
  Object.entries(components).map(([component, { text, verified, sources }]) => ({
    component,
    textId: text.id,
    textEn: text.en,
    verified,
    sources,
  }))

const serviceOf = (definition: Definition): z.output<typeof service> => ({
  ...serviceItemOf(definition),
  requirements: definition.requirements.map(requirement => ({
    code: requirement.id,
    nameId: requirement.name.id,
    nameEn: requirement.name.en,
    guidanceId: requirement.guidance.id,
    guidanceEn: requirement.guidance.en,
    needed: neededOf(requirement),
    neededForId: requirement.neededFor?.id ?? null,
    neededForEn: requirement.neededFor?.en ?? null,
    parts: (requirement.parts ?? []).map(({ id, name, appliesWhen }) => ({
      code: id,
      nameId: name.id,
      nameEn: name.en,
      always: appliesWhen === undefined,
    })),
    atLeast: requirement.atLeast ?? null,
    accepts: requirement.accepts,
    maxFiles: requirement.maxFiles,
    bringOriginal: requirement.bringOriginal,
    source: requirement.source,
    verified: requirement.verified,
  })),
  tariff: definition.tariff.parts.map(part => ({
    code: part.id,
    nameId: part.name.id,
    nameEn: part.name.en,
    lines: part.lines.map(line => ({
      code: line.id,
      nameId: line.name.id,
      nameEn: line.name.en,
      amount: decimalOf(line.amount),
      version: line.version,
      validFrom: line.validFrom,
      validTo: line.validTo ?? null,
      always: line.appliesWhen === undefined,
      source: line.source,
      verified: line.verified,
    })),
  })),
  standard: {
    decree: definition.standard.decree,
    delivery: componentsOf(definition.standard.delivery),
    management: componentsOf(definition.standard.management),
  },
  legalBasis: definition.legalBasis.map(basis => ({
    code: basis.id,
    kind: basis.kind,
    titleId: basis.title.id,
    titleEn: basis.title.en,
    readAtId: basis.readAt.id,
    readAtEn: basis.readAt.en,
    inForceFrom: basis.inForceFrom,
    verified: basis.verified,
  })),
})

/** One service as it stands today. */
export const getService = apiRoute({
  method: 'GET',
  path: '/api/v1/services/{code}',
  summary: 'One service: what it asks, costs and promises',
  params: serviceCode,
  answers: {
    200: { description: 'The service as in force today.', schema: service },
    404: { description: 'No such service is in force.' },
  },
  handler: ({ params: { code } }, { app }) => {
    const definition = definitionOf(code, legalToday(app))
    return definition === null
      ? problem(404, 'no-such-service', 'No service of this code is in force.')
      : json(serviceOf(definition))
  },
})
