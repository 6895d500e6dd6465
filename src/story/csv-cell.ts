/** What a cell of a table of events says, and how it is written. */

/**
 * What spreadsheets take for the start of a formula: these signs, their wide forms, and white space before which they are
 * stripped. https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /^'*[=+\-@＝＋－＠\t\r]/;

/**
 * A cell that no spreadsheet runs: an apostrophe stands before what would be a formula, the sign by which spreadsheets mark
 * text. `unguardCell` takes it away, so that dates such as `-0043` and texts such as `=1` come back as they were.
 */
export function guardCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe of `guardCell`; a spreadsheet may have taken it away already. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Several values in one cell, divided by `;`. A semicolon or a backslash within one has a backslash before it. */
export function joinList(values: string[]): string {
  return values.map(value => value.replace(/[\\;]/g, '\\$&')).join('; ');
}

export function splitList(cell: string): string[] {
  const parts = cell.match(/(?:\\[\\;]|[^;])+/g) ?? [];
  return parts.map(part => part.trim().replace(/\\([\\;])/g, '$1')).filter(Boolean);
}
