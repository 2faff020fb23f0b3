import { settingTable } from './setting-table.ts'

/** The settings as a page of the papers, from the table that reads them: none can be forgotten. */
export const settingsPaper = (): string => {
  const rows = Object.entries(settingTable).map(
    ([name, { absent, meaning }]) => `| \`${name}\` | ${meaning} | ${absent} |`,
  )
  return [
    '# Settings',
    '',
    'All settings are environment variables, read once at the start. Every fault is named before anything else',
    'happens, and the start ends with exit code 2. An empty variable counts as not set.',
    '',
    '| name | what for | when it is not set |',
    '| --- | --- | --- |',
    ...rows,
    '',
    'A store says once and for all whether it is the demo’s: a demo store never opens as a real one, nor a real one',
    'as demo; with `DATABASE_URL`, a demo store opens with `DERMAGA_DEMO=1` alone. The commands that make no store (`journal`,',
    '`role list`, `role end`, `session end`) let nobody in: where `DERMAGA_DEMO` is not set, they take the store as what it is.',
    'The demo runs on loopback only, whatever the settings say, and answers to the names of this machine alone.',
    '',
    'TLS, proxy, database account, keys, logs and what else only the operator can do: [security.md](security.md).',
    '',
    'This page is made from `src/platform/settings/setting-table.ts` by `npm run papers`.',
    '',
  ].join('\n')
}
