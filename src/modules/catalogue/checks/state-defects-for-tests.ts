import type { Defect } from './defect-for-tests.ts'

/** What the table of steps says of states, and the platform's acts do otherwise. */
export const stateDefects: readonly Defect[] = [
  {
    code: 'wrong-state',
    what: 'a decision on what was decided already',
    from: 'from: [complete]\n      leadsTo: [granted, rejected]',
    to: 'from: [complete, granted]\n      leadsTo: [granted, rejected]',
    at: 'from: [complete, granted]',
    tells: '"granted"',
  },
  {
    code: 'never-stands',
    what: 'a step from a state that nothing leads to, beside one that something does',
    from: 'from: [complete]\n      leadsTo: [granted, rejected]',
    to: 'from: [complete, correction-asked]\n      leadsTo: [granted, rejected]',
    at: 'from: [complete, correction-asked]',
    tells: '"correction-asked"',
  },
  {
    code: 'end-leads-on',
    what: 'an end after which more is to be done',
    from: 'ends: [granted, rejected]',
    to: 'ends: [granted, rejected, paused]',
    at: 'from: [paused]',
  },
  {
    code: 'leads-elsewhere',
    what: 'an answer that is said to lead back to the start',
    from: 'leadsTo: [complete]\n      after: [ask-police]',
    to: 'leadsTo: [submitted]\n      after: [ask-police]',
    at: 'leadsTo: [submitted]',
    tells: 'complete',
  },
  {
    code: 'leads-elsewhere',
    what: 'a decision that is said to lead to more than a decision',
    from: 'leadsTo: [granted, rejected]',
    to: 'leadsTo: [granted, rejected, handed-over]',
    at: 'leadsTo: [granted, rejected, handed-over]',
    tells: 'granted, rejected',
  },
  {
    code: 'wrong-schema',
    what: 'a step by the platform itself that the platform does not take',
    from: 'by: [officer]\n      from: [submitted]',
    to: 'by: []\n      automatic: true\n      from: [submitted]',
    at: '- id: declare-complete',
    tells: 'automatic',
  },
  {
    code: 'wrong-schema',
    what: 'a request that begins elsewhere than where it was sent',
    from: 'starts: submitted',
    to: 'starts: complete',
    at: 'starts: complete',
  },
]
