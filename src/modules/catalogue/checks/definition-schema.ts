import { z } from 'zod'
import { definition } from '../language/definition.ts'

/** The JSON Schema by which an editor completes and marks a definition; made from the schema that validates. */
export const definitionSchema = (): string => {
  const schema = z.toJSONSchema(definition, { io: 'input', target: 'draft-07' })
  return `${JSON.stringify({ title: 'Dermaga service definition', ...schema }, null, 2)}\n`
}
