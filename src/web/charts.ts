/**
 * Charts to take away as SVG and PNG. A chart here is HTML and SVG together, with positions in per cent and colours from
 * the style sheet; what is taken away is one SVG that needs neither: every letter, line and shape where it stands on the
 * screen, in the colours it has there.
 */
const namespace = 'http://www.w3.org/2000/svg';
const pictureScale = 2;
/** What browsers still draw on one canvas. */
const mostPixels = 16_000;
const margin = 12;

interface Frame {
  readonly left: number;
  readonly top: number;
}

const shaped = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const element = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  return element;
};

const drawn = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'color',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
] as const;

/** A copy whose looks are its own. `<use>` brings its symbol along; hatching comes as a pattern of the copy. */
function withOwnLooks(original: SVGElement, symbols: Map<string, SVGElement>): SVGElement {
  const copy = original.cloneNode(false) as SVGElement;
  const style = getComputedStyle(original);
  for (const name of drawn) {
    const value = style.getPropertyValue(name);
    if (value !== '' && value !== 'none' && value !== 'normal') copy.setAttribute(name, value);
    else if (value === 'none') copy.setAttribute(name, 'none');
  }
  for (const name of ['class', 'role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name);
  const target = original.getAttribute('href') ?? /url\("?#([^")]+)/.exec(style.fill)?.[1]?.replace(/^/, '#');
  if (target?.startsWith('#') === true && !symbols.has(target)) {
    const symbol = document.getElementById(target.slice(1));
    if (symbol instanceof SVGElement) {
      symbols.set(target, symbol);
      symbols.set(target, withOwnLooks(symbol, symbols));
    }
  }
  if (target?.startsWith('#') === true && original.getAttribute('href') === null)
    copy.setAttribute('fill', `url(${target})`);
  for (const child of original.childNodes) {
    if (child instanceof SVGTextElement && getComputedStyle(child).display === 'none') continue;
    copy.append(child instanceof SVGElement ? withOwnLooks(child, symbols) : child.cloneNode(true));
  }
  return copy;
}

/** The words of one text node, line by line as they stand. */
function linesOf(node: Text): { readonly text: string; readonly box: DOMRect }[] {
  const lines: { text: string; box: DOMRect }[] = [];
  const range = document.createRange();
  for (const match of (node.textContent ?? '').matchAll(/\S+/g)) {
    range.setStart(node, match.index);
    range.setEnd(node, match.index + match[0].length);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (box.width === 0) continue;
    if (last !== undefined && Math.abs(last.box.top - box.top) < 2) {
      last.text += ` ${match[0]}`;
      last.box = new DOMRect(last.box.left, last.box.top, box.right - last.box.left, last.box.height);
    } else lines.push({ text: match[0], box });
  }
  return lines;
}

function drawText(node: Text, frame: Frame, into: SVGElement): void {
  const parent = node.parentElement as HTMLElement;
  const style = getComputedStyle(parent);
  const size = Number.parseFloat(style.fontSize);
  for (const { text, box } of linesOf(node)) {
    const element = shaped('text', {
      x: box.left - frame.left,
      // The letters stand in the middle of their line; a fifth of their size hangs below.
      y: box.top - frame.top + box.height / 2 + size * 0.34,
      'font-family': style.fontFamily,
      'font-size': size,
      'font-weight': style.fontWeight,
      fill: style.color,
      // Where the face is missing another one takes the same room.
      textLength: box.width,
      lengthAdjust: 'spacingAndGlyphs',
    });
    element.textContent = text;
    into.append(element);
  }
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** The hatching of "no data" is a background in HTML and a pattern in the picture. */
const hatching = 'hatch';

function withHatching(symbols: Map<string, SVGElement>): void {
  const pattern = document.getElementById(hatching);
  if (pattern instanceof SVGElement && !symbols.has(`#${hatching}`))
    symbols.set(`#${hatching}`, withOwnLooks(pattern, symbols));
}

function drawBox(element: HTMLElement, frame: Frame, into: SVGElement, symbols: Map<string, SVGElement>): void {
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left - frame.left, box.top - frame.top];
  if (!/rgba\(.*, 0\)|transparent/.test(style.backgroundColor))
    into.append(shaped('rect', { x, y, width: box.width, height: box.height, fill: style.backgroundColor }));
  if (style.backgroundImage.includes('repeating-linear-gradient')) {
    withHatching(symbols);
    into.append(shaped('rect', { x, y, width: box.width, height: box.height, fill: `url(#${hatching})` }));
  }
  for (const side of sides) {
    const width = Number.parseFloat(style[`border${side}Width`]);
    if (!(width > 0) || style[`border${side}Style`] === 'none') continue;
    const flat = side === 'Top' || side === 'Bottom';
    into.append(
      shaped('rect', {
        x: side === 'Right' ? x + box.width - width : x,
        y: side === 'Bottom' ? y + box.height - width : y,
        width: flat ? box.width : width,
        height: flat ? width : box.height,
        fill: style[`border${side}Color`],
      }),
    );
  }
}

function draw(element: Element, frame: Frame, into: SVGElement, symbols: Map<string, SVGElement>): void {
  if (element.matches('details.twin, .take, .unseen') || element.getClientRects().length === 0) return;
  if (element instanceof SVGSVGElement) {
    const box = element.getBoundingClientRect();
    const copy = withOwnLooks(element, symbols);
    for (const [name, value] of Object.entries({
      x: box.left - frame.left,
      y: box.top - frame.top,
      width: box.width,
      height: box.height,
    }))
      copy.setAttribute(name, String(value));
    copy.setAttribute('overflow', 'visible');
    into.append(copy);
    return;
  }
  if (element instanceof HTMLElement) drawBox(element, frame, into, symbols);
  // What is folded away has a place all the same, and would be drawn over what is seen.
  const seen =
    element instanceof HTMLDetailsElement && !element.open
      ? [...element.children].filter((child) => child.matches('summary'))
      : element.childNodes;
  for (const child of seen) {
    if (child instanceof Text) drawText(child, frame, into);
    else if (child instanceof Element) draw(child, frame, into, symbols);
  }
}

const sourceLine = 15;
const letterWidth = 6.2;

/** The citation under the picture, in as many lines as its width needs. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function chartAsSvg(
  chart: Element,
  source: string,
): { readonly text: string; readonly width: number; readonly height: number } {
  const parts = [...chart.children].filter((part) => !part.matches('details.twin, .take'));
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter((box) => box.height > 0);
  const own = chart.getBoundingClientRect();
  const bottom = Math.max(own.top, ...boxes.map((box) => box.bottom));
  const width = own.width + 2 * margin;
  const sourceLines = wrapped(source, Math.floor(own.width / letterWidth));
  const footer = sourceLines.length * sourceLine + margin;
  const height = bottom - own.top + 2 * margin + footer;
  const frame = { left: own.left - margin, top: own.top - margin };
  const paper = getComputedStyle(document.body);
  const picture = shaped('svg', { xmlns: namespace, width, height, viewBox: `0 0 ${width} ${height}` });
  const symbols = new Map<string, SVGElement>();
  const body = shaped('g', {});
  for (const part of chart.matches('svg') ? [chart] : parts) draw(part, frame, body, symbols);
  const defs = shaped('defs', {});
  defs.append(...symbols.values());
  const words = sourceLines.map((line, index) => {
    const element = shaped('text', {
      x: margin,
      y: height - margin - (sourceLines.length - 1 - index) * sourceLine,
      'font-family': 'sans-serif',
      'font-size': 11,
      fill: paper.color,
    });
    element.textContent = line;
    return element;
  });
  picture.append(shaped('rect', { width, height, fill: paper.backgroundColor }), defs, body, ...words);
  return { text: new XMLSerializer().serializeToString(picture), width, height };
}

function save(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function asPng({ text, width, height }: ReturnType<typeof chartAsSvg>): Promise<Blob | null> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  const scale = Math.min(pictureScale, mostPixels / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Large enough to be a picture of its own; the small ones belong to their table or to the set they stand in. */
const leastHeight = 50;

function charts(): Element[] {
  const lone = [...document.querySelectorAll('main svg.plot')].filter(
    (plot) =>
      plot.closest('.chart, figure, table, details, [data-chart]') === null &&
      plot.getBoundingClientRect().height >= leastHeight,
  );
  // A matrix, and a table whose cells are drawn, is a chart: it is taken away as it stands.
  const tables = [...document.querySelectorAll('main table.matrix, main table:has(svg.plot)')].filter(
    (table) => table.closest('.chart, figure, details:not(.folded), [data-chart]') === null,
  );
  return [
    ...document.querySelectorAll('main .chart, main figure:not(.chart *, .chart), main [data-chart]:not(.chart)'),
    ...tables,
    ...lone,
  ];
}

/** Where the buttons of a chart stand: in its own block, or after what can hold none. */
function placeUnder(chart: Element, row: HTMLElement): void {
  if (chart instanceof SVGElement || chart instanceof HTMLTableElement) (chart.closest('.scroll') ?? chart).after(row);
  else chart.append(row);
}

export function offerCharts(): void {
  const block = document.querySelector<HTMLElement>('.share');
  if (block === null) return;
  const word = block.dataset['chartWord'] ?? '';
  const source = block.querySelector('.citation')?.textContent?.trim() ?? '';
  const page = location.pathname
    .split('/')
    .filter((part) => part !== '' && part !== 'index.html')
    .slice(-2)
    .join('-');
  for (const [index, chart] of charts().entries()) {
    const row = document.createElement('p');
    row.className = 'take small';
    row.append(`${word}: `);
    for (const format of ['SVG', 'PNG'] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn plain copy';
      button.textContent = format;
      button.setAttribute('aria-label', `${word}: ${format}`);
      button.addEventListener('click', async () => {
        const picture = chartAsSvg(chart, source);
        const name = `elshi-${page}-${index + 1}.${format.toLowerCase()}`;
        const blob = format === 'SVG' ? new Blob([picture.text], { type: 'image/svg+xml' }) : await asPng(picture);
        if (blob !== null) save(name, blob);
      });
      row.append(button, ' ');
    }
    placeUnder(chart, row);
  }
}
