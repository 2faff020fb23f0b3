import { runBundled } from '../scripts/run-bundled.mjs'

await runBundled('faults', { faults: 'faults/main.ts' })
