import type { Definition } from './language/definition.ts'

/** Whether somebody compared every line of the tariff with the official text. */
export const isPriceVerified = ({ tariff }: Definition): boolean =>
  tariff.parts.every(part => part.lines.every(line => line.verified))
