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

/** Stands for what is in a cell where its surroundings are written out; no label holds it. */
const gap = '\u0000'

/** What stands before and after that which is in a cell. */
const aroundCell = <Row,>(column: Column<Row>, label: string, isEmpty: boolean) => {
  const look = classNames(
    column.numeric && 'numeric',
    column.headerHidden && 'cell-unlabelled',
    isEmpty && 'cell-empty',
  )
  const shown = (
    <>
      <span class="cell-label" aria-hidden="true">
        {label}
      </span>
      <span class="cell-value">{gap}</span>
    </>
  )
  const written = column.rowHeader ? (
    <th scope="row" {...roles.rowHeader} class={look || undefined}>
      {shown}
    </th>
  ) : (
    <td {...roles.cell} class={look || undefined}>
      {shown}
    </td>
  )
  return written
    .toString()
    .split(gap)
    .map(half => raw(half))
}

/** Rows and columns; below 600 pixels each row becomes a card and each cell carries its header. */
export const Table = <Row,>({ caption, captionHidden, columns, rows, totals }: TableProps<Row>) => {
  const say = useSay()
  // Written out once for all the rows: a list has hundreds of cells, alike but for what stands in them.
  const around = columns.map(column => ({
    filled: aroundCell(column, say(column.header), false),
    empty: aroundCell(column, say(column.header), true),
  }))
  const cell = (index: number, content: Child): Child => {
    const isEmpty = content === '' || content === null || content === undefined
    const [before, after] = around[index]?.[isEmpty ? 'empty' : 'filled'] ?? []
    return [before, content, after]
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
          <tr {...roles.row}>{columns.map((column, index) => cell(index, column.cell(row)))}</tr>
        ))}
      </tbody>
      {totals ? (
        <tfoot {...roles.group}>
          <tr {...roles.row}>{columns.map((_, index) => cell(index, totals[index]))}</tr>
        </tfoot>
      ) : null}
    </table>
  )
}
