/**
 * The modules in one line: each may import those before it. Migrations run in this order, and the check of import
 * borders reads it.
 */
export const moduleLine = [
  'missions',
  'access',
  'people',
  'catalogue',
  'payments',
  'documents',
  'appointments',
  'applications',
  'protection-cases',
  'crisis',
  'outreach',
  'evaluation',
  'performance',
  'interop',
] as const
