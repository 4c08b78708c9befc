/** A statistics table as text (long form, method: architecture): remarks, header, rows in one fixed order. */
const columns = ['unit', 'partner', 'period', 'value', 'status', 'low', 'high', 'record', 'note'];

/** @param remarks what the table holds and which series breaks it has; a remark may not hold a quotation mark */
export function tableText(remarks, rows) {
  const ordered = [...rows].sort(
    (a, b) => order(a.unit, b.unit) || order(a.partner ?? '', b.partner ?? '') || order(a.period, b.period),
  );
  const lines = ordered.map((row) => columns.map((name) => cell(row[name])).join(','));
  return `${[...remarks.map((remark) => `# ${remark}`), columns.join(','), ...lines].join('\n')}\n`;
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function cell(value) {
  const text = value === undefined || value === null ? '' : String(value);
  if (/[",\n]/.test(text)) throw new Error(`“${text}”: a cell may not hold a comma, a quotation mark or a line break`);
  return text;
}

export const share = (part, whole) => Number((part / whole).toFixed(6));
