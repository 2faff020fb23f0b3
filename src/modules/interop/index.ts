export {
  type DemoClient,
  type DemoPerson,
  demoIssuers,
  demoOfficerAcr,
  demoProviders,
} from './demo-providers/index.ts'
