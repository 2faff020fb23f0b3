// Run by the test of confinement: takes longer to start than a task may take.
import { setTimeout as wait } from 'node:timers/promises'
import { answerTasks } from './answer-tasks.ts'

await wait(2_500)
answerTasks(async () => 'done at once')
