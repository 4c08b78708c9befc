/**
 * On paper the number in a cell cannot be opened. The cell then names its cases by number, and each case stands once, with
 * its name, in a list at the end of the page. Components leave the ids (`CasesOnPaper`); the numbers are given here, in the
 * order in which the page names the cases. On the screen neither is shown.
 *
 * `+astana-forum -cica ?expo` → `<b>1</b>, 2, 3?`
 */
const marked = /<span class="by-number" aria-hidden="true">([^<]*)<\/span>/g;

/** Beyond so many names the list is a book of its own: cells then say how many they leave out. */
const mostNamed = 200;

export interface CaseTexts {
  readonly heading: string;
  readonly key: string;
  /** As HTML. */
  readonly nameOf: (id: string) => string;
}

export function withPrintedCases(html: string, texts: () => CaseTexts): string {
  if (!html.includes('class="by-number"')) return html;
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number | null => {
    const number = numbers.get(id) ?? numbers.size + 1;
    if (number > mostNamed) return null;
    numbers.set(id, number);
    return number;
  };
  const withNumbers = html.replace(marked, (_, said: string) => {
    let left = 0;
    const numbered = said.split(' ').flatMap((one) => {
      const number = one.startsWith('…') ? null : numberOf(one.slice(1));
      if (number === null) {
        left += one.startsWith('…') ? Number(one.slice(1)) : 1;
        return [];
      }
      return [one.startsWith('+') ? `<b>${number}</b>` : one.startsWith('?') ? `${number}?` : `${number}`];
    });
    if (left > 0) numbered.push(`… + ${left}`);
    return `<span class="by-number" aria-hidden="true">№ ${numbered.join(', ')}</span>`;
  });
  const { heading, key, nameOf } = texts();
  const list = [...numbers.keys()].map((id) => `<li>${nameOf(id)}</li>`).join('');
  return `${withNumbers}<aside class="print-notes print-cases" aria-hidden="true"><h2>${heading}</h2><p>${key}</p><ol>${list}</ol></aside>`;
}
