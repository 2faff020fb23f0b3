export { type Environment, readSettings } from './settings/read-settings.ts'
export type { Settings, SignInSettings, StartSettings } from './settings/settings.ts'
