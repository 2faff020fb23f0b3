import type { Example } from '../example.ts'
import { example as amount } from './amount.tsx'
import { example as atTime } from './at-time.tsx'
import { example as backLink } from './back-link.tsx'
import { example as banner } from './banner.tsx'
import { example as breadcrumbs } from './breadcrumbs.tsx'
import { example as button } from './button.tsx'
import { example as checkboxGroup } from './checkbox-group.tsx'
import { example as choice } from './choice.tsx'
import { example as copyBlock } from './copy-block.tsx'
import { example as dateField } from './date-field.tsx'
import { example as descriptionCard } from './description-card.tsx'
import { example as details } from './details.tsx'
import { example as emptyState } from './empty-state.tsx'
import { example as errorSummary } from './error-summary.tsx'
import { example as fieldError } from './field-error.tsx'
import { example as fieldset } from './fieldset.tsx'
import { example as fileField } from './file-field.tsx'
import { example as filterBar } from './filter-bar.tsx'
import { example as form } from './form.tsx'
import { example as hint } from './hint.tsx'
import { example as imageViewer } from './image-viewer.tsx'
import { example as inset } from './inset.tsx'
import { example as onDay } from './on-day.tsx'
import { example as ownValue } from './own-value.tsx'
import { example as pageTitle } from './page-title.tsx'
import { example as pagination } from './pagination.tsx'
import { example as panel } from './panel.tsx'
import { example as progress } from './progress.tsx'
import { example as qr } from './qr.tsx'
import { example as searchBox } from './search-box.tsx'
import { example as select } from './select.tsx'
import { example as source } from './source.tsx'
import { example as stat } from './stat.tsx'
import { example as steps } from './steps.tsx'
import { example as summaryList } from './summary-list.tsx'
import { example as table } from './table.tsx'
import { example as tag } from './tag.tsx'
import { example as taskList } from './task-list.tsx'
import { example as textArea } from './text-area.tsx'
import { example as textField } from './text-field.tsx'
import { example as timeline } from './timeline.tsx'
import { example as visuallyHidden } from './visually-hidden.tsx'
import { example as yesNo } from './yes-no.tsx'

/** Every part's example, by the part's file name. */
export const examples: Readonly<Record<string, Example>> = {
  amount,
  'at-time': atTime,
  'back-link': backLink,
  banner,
  breadcrumbs,
  button,
  'checkbox-group': checkboxGroup,
  choice,
  'copy-block': copyBlock,
  'date-field': dateField,
  'description-card': descriptionCard,
  details,
  'empty-state': emptyState,
  'error-summary': errorSummary,
  'field-error': fieldError,
  fieldset,
  'file-field': fileField,
  'filter-bar': filterBar,
  form,
  hint,
  'image-viewer': imageViewer,
  inset,
  'on-day': onDay,
  'own-value': ownValue,
  'page-title': pageTitle,
  pagination,
  panel,
  progress,
  qr,
  'search-box': searchBox,
  select,
  source,
  stat,
  steps,
  'summary-list': summaryList,
  table,
  tag,
  'task-list': taskList,
  'text-area': textArea,
  'text-field': textField,
  timeline,
  'visually-hidden': visuallyHidden,
  'yes-no': yesNo,
}
