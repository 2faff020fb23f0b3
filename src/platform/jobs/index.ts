export type { JobCount, JobState } from './count-jobs.ts'
export type { Job, JobData, SendOptions } from './job.ts'
export { type Jobs, type JobsOptions, openJobs } from './open-jobs.ts'
