/**
 * Text that a spreadsheet opens as text. Excel, LibreOffice and Google Sheets take a cell of a CSV file that begins with
 * = + - @, a tab or a carriage return for a formula (OWASP, CSV Injection, 2023); an apostrophe before it keeps it text.
 * A cell that is wholly a number, or one bare sign, is none and stays as it is: -0.5, +3, 1e-7, «-».
 * What has apostrophes of its own before such a sign gets one more, so that taking one away always gives the text back.
 * Examples: «=HYPERLINK(…)» → «'=HYPERLINK(…)»; «-0.5» → «-0.5»; «'=1» → «''=1».
 */
const looksLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/;
const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const bareSign = /^[+-]$/;
const kept = /^''*[=+\-@\t\r＝＋－＠]/;

/** Most texts begin with a letter of any script below the full-width forms: no formula, whatever follows. */
const beginsPlainly = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first > 64 && first < 0xff00;
};

export const spreadsheetText = (text: string): string =>
  !beginsPlainly(text) && looksLikeFormula.test(text) && !number.test(text) && !bareSign.test(text) ? `'${text}` : text;

/** The text as it was before `spreadsheetText`. */
export const fromSpreadsheetText = (cell: string): string => (kept.test(cell) ? cell.slice(1) : cell);
