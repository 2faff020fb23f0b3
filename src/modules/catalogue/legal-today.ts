import { type Day, dayAt } from '../../kernel/index.ts'
import type { App } from '../../web/index.ts'

/** Laws begin and end at midnight in Jakarta, wherever the reader is. */
export const legalToday = (app: Pick<App, 'now'>): Day => dayAt(app.now(), 'Asia/Jakarta')
