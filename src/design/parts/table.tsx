import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { classNames } from '../class-names.ts'
import { SortLink, type SortState } from '../inner/sort-link.tsx'
import { useSay, type Wording } from '../reader.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export type Column<Row> = {
  readonly header: Wording
  readonly cell: (row: Row) => Child
  /** Numbers stand at the end of the line, digits under digits. */
  readonly numeric?: boolean
  /** Names the row, for those who listen; one column of a table. */
  readonly rowHeader?: boolean
  /** The header is for those who listen only, as over a column of buttons. */
  readonly headerHidden?: boolean
  readonly sort?: SortState | undefined
}

type TableProps<Row> = {
  caption: Wording
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** A last row of totals, cell by cell. */
  totals?: readonly Child[]
}

/** Written out because some browsers drop a table's meaning when its display changes, as it does on a phone. */
const roles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
}

/** Rows and columns; below 600 pixels each row becomes a card and each cell carries its header. */
export const Table = <Row,>({ caption, captionHidden, columns, rows, totals }: TableProps<Row>) => {
  const say = useSay()
  // Written out once for all the rows.
  const labels = columns.map(({ header }) =>
    raw(
      (
        <span class="cell-label" aria-hidden="true">
          {say(header)}
        </span>
      ).toString(),
    ),
  )
  const cell = (column: Column<Row>, index: number, content: Child) => {
    const shown = (
      <>
        {labels[index]}
        <span class="cell-value">{content}</span>
      </>
    )
    const isEmpty = content === '' || content === null || content === undefined
    const look = classNames(
      column.numeric && 'numeric',
      column.headerHidden && 'cell-unlabelled',
      isEmpty && 'cell-empty',
    )
    return column.rowHeader ? (
      <th scope="row" {...roles.rowHeader} class={look || undefined}>
        {shown}
      </th>
    ) : (
      <td {...roles.cell} class={look || undefined}>
        {shown}
      </td>
    )
  }
  return (
    <table class="table" {...roles.table}>
      <caption class={captionHidden ? 'visually-hidden' : undefined}>{say(caption)}</caption>
      <thead {...roles.group}>
        <tr {...roles.row}>
          {columns.map(({ header, numeric, headerHidden, sort }) => (
            <th
              scope="col"
              {...roles.columnHeader}
              class={classNames(numeric && 'numeric', sort && 'sortable') || undefined}
              aria-sort={sort && sort.direction !== 'none' ? sort.direction : undefined}
            >
              {sort ? (
                <SortLink label={header} sort={sort} />
              ) : headerHidden ? (
                <VisuallyHidden>{say(header)}</VisuallyHidden>
              ) : (
                say(header)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...roles.group}>
        {rows.map(row => (
          <tr {...roles.row}>{columns.map((column, index) => cell(column, index, column.cell(row)))}</tr>
        ))}
      </tbody>
      {totals ? (
        <tfoot {...roles.group}>
          <tr {...roles.row}>{columns.map((column, index) => cell(column, index, totals[index]))}</tr>
        </tfoot>
      ) : null}
    </table>
  )
}
