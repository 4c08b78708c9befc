/**
 * On paper the number in a cell cannot be opened. The cell then names its cases by number, and each case stands once, with
 * its name, in a list at the end of the page. Components leave the ids (`CasesOnPaper`); the numbers are given here, in the
 * order in which the page names the cases. On the screen neither is shown.
 *
 * `+astana-forum -cica ?expo` → `<b>1</b>, 2, 3?`
 */
const marked = /<span class="by-number" aria-hidden="true">([^<]*)<\/span>/g;

/** Of a large study the list would be a registry of its own: then the paper says where the cases are named. */
const mostNamed = 200;

export interface CaseTexts {
  readonly heading: string;
  readonly key: string;
  readonly tooMany: (n: number) => string;
  /** As HTML. */
  readonly nameOf: (id: string) => string;
}

export function withPrintedCases(html: string, texts: () => CaseTexts): string {
  if (!html.includes('class="by-number"')) return html;
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return number;
  };
  const withNumbers = html.replace(marked, (_, said: string) => {
    const numbered = said.split(' ').map((one) => {
      if (one.startsWith('…')) return one.replace('…', '… + ');
      const number = numberOf(one.slice(1));
      return one.startsWith('+') ? `<b>${number}</b>` : one.startsWith('?') ? `${number}?` : `${number}`;
    });
    return `<span class="by-number" aria-hidden="true">№ ${numbered.join(', ')}</span>`;
  });
  const { heading, key, tooMany, nameOf } = texts();
  if (numbers.size > mostNamed)
    return `${html.replace(marked, '')}<aside class="print-notes print-cases" aria-hidden="true"><h2>${heading}</h2><p>${tooMany(numbers.size)}</p></aside>`;
  const list = [...numbers.keys()].map((id) => `<li>${nameOf(id)}</li>`).join('');
  return `${withNumbers}<aside class="print-notes print-cases" aria-hidden="true"><h2>${heading}</h2><p>${key}</p><ol>${list}</ol></aside>`;
}
