/** @jsxImportSource preact */
import type { TableColumn } from '../deck/slides/table-columns.ts';
import type { BodyProps } from './slide.tsx';

export function TableBody({ slide }: BodyProps<'table'>) {
  const { columns, rows, caption, size } = slide;
  return (
    <div class="body">
      <table class={`data size-${size}`} width={columns.reduce((sum, { width }) => sum + width, 0)}>
        {caption && <caption>{caption}</caption>}
        <colgroup>
          {columns.map(({ width }) => (
            <col width={width} />
          ))}
        </colgroup>
        <TableCells columns={columns} rows={rows} />
      </table>
    </div>
  );
}

interface TableCellsProps {
  columns: (Pick<TableColumn, 'index' | 'numeric'> & { label: string })[];
  rows: string[][];
}

/** A PDF leaves out a cell in which nothing stands, and those behind it come under other heads. */
const blank = '\u00a0';

/** Head and rows; the first column says what a row is about. */
export function TableCells({ columns, rows }: TableCellsProps) {
  return (
    <>
      <thead>
        <tr>
          {columns.map(({ label, numeric }) => (
            <th scope="col" class={classOf(numeric)}>
              {label || blank}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            {columns.map(({ index, numeric }) =>
              index === 0 ? (
                <th scope="row">{row[index] || blank}</th>
              ) : (
                <td class={classOf(numeric)}>{row[index] || blank}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </>
  );
}

function classOf(numeric: boolean): string | undefined {
  return numeric ? 'number' : undefined;
}
