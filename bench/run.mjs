import { runBundled } from '../scripts/run-bundled.mjs'

await runBundled('bench', { bench: 'bench/main.ts', 'bare-handler': 'bench/submit/bare-handler.ts' })
