/**
 * A workbook (Office Open XML, ECMA-376) from tables: numbers are numbers, truth is truth, and text is text for good –
 * it stands as a string with the quote-prefix style, so that `=HYPERLINK(…)` in a case name is never a formula, not even
 * after someone has edited the cell.
 */

import { archive } from './archive.js';
import type { Cell } from './csv.js';

export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const longestText = 32_767;
const longestName = 31;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const styles = { plain: 0, head: 1, text: 2 } as const;

/** XML 1.0 has no place for control characters; `_x0041_` would be read as an escape. */
const escapeXml = (text: string): string =>
  text
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

const shortened = (text: string): string => (text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`);

function cellXml(value: Cell, place: string, style: number): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${place}"><v>${value}</v></c>` : '';
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shortened(value))}</t></is></c>`;
}

const rowXml = (row: readonly Cell[], number: number, style: number): string =>
  `<row r="${number}">${row.map((cell, index) => cellXml(cell, `${columnLetters(index)}${number}`, style)).join('')}</row>`;

function* sheetXml({ columns, rows }: Sheet): Generator<string> {
  const last = columnLetters(Math.max(0, columns.length - 1));
  yield `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
  yield '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `<cols><col min="1" max="${Math.max(1, columns.length)}" width="20" customWidth="1"/></cols><sheetData>`;
  yield rowXml(columns, 1, styles.head);
  let number = 1;
  for (const row of rows) yield rowXml(row, ++number, styles.text);
  yield `</sheetData><autoFilter ref="A1:${last}${rows.length + 1}"/></worksheet>`;
}

const styleSheet = `${declaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" quotePrefix="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`;

/** Names of sheets: no signs that a spreadsheet forbids, not longer than 31, no two alike. */
export function sheetNames(sheets: readonly Pick<Sheet, 'name'>[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }) => {
    const clean =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, longestName) || 'sheet';
    let unique = clean;
    for (let n = 2; taken.has(unique.toLowerCase()); n++)
      unique = `${clean.slice(0, longestName - 1 - String(n).length)} ${n}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}

export function workbook(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const names = sheetNames(sheets);
  const numbers = sheets.map((_, index) => index + 1);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const filters = sheets.map(
    ({ columns, rows }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${escapeXml(names[index] as string)}'!$A$1:$${columnLetters(Math.max(0, columns.length - 1))}$${rows.length + 1}</definedName>`,
  );
  return archive([
    [
      '[Content_Types].xml',
      [
        `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbers.map((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
      ],
    ],
    [
      '_rels/.rels',
      [
        `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ],
    ],
    [
      'xl/workbook.xml',
      [
        `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}"><sheets>${numbers.map((n) => `<sheet name="${escapeXml(names[n - 1] as string)}" sheetId="${n}" r:id="rId${n}"/>`).join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`,
      ],
    ],
    [
      'xl/_rels/workbook.xml.rels',
      [
        `${declaration}<Relationships xmlns="${packages}/relationships">${numbers.map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="rId${numbers.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ],
    ],
    ['xl/styles.xml', [styleSheet]],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet)] as const),
  ]);
}
