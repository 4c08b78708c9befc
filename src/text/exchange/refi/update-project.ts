/**
 * Another program's project with Elshi's changes: codings that are gone are taken out, new ones and their codes, coders and
 * notes are put in, everything else stays as it came. Without changes the same XML and the same files go out.
 */
import { type Coding, standingOf } from '../../codings/index.js';
import { offsetsOf } from '../../tokens/index.js';
import { allCodes, type CodedProject, unknownCoder } from '../coded-project.js';
import { Problems } from '../problem.js';
import { element, elementOf, elementsOf, isElement, textOf, type XmlElement, type XmlNode } from '../xml/model.js';
import { codeElement, withUsedCodes } from './codes.js';
import { frozenPlaces } from './frozen-places.js';
import { guidOf, plainGuid, sourceGuid } from './guid.js';
import type { ProjectRead } from './read-project.js';
import { unitLine } from './selections.js';
import { sourceText } from './sources.js';
import { projectArchive, selectionElement } from './write-project.js';

const keyOf = ({ document, language, coder, code, unit, start, end, pattern, note }: Coding): string =>
  JSON.stringify([document, language, coder, code, unit, start, end, pattern ?? null, note ?? null]);

/** `read` as it came from `readProject`, `now` the same project after work on it. Codings that stand on no text are returned. */
export function updateProject(
  read: ProjectRead & { readonly carried: NonNullable<ProjectRead['carried']>; readonly project: CodedProject },
  now: CodedProject,
): { readonly bytes: Uint8Array; readonly leftOut: readonly Coding[] } {
  const wanted = new Set(now.codings.map(keyOf));
  const had = new Set(read.origins.map(({ coding }) => keyOf(coding)));
  const gone = new Set(read.origins.filter(({ coding }) => !wanted.has(keyOf(coding))).map((one) => one.element));
  const texts = new Map(read.project.texts.map((text) => [sourceGuid(text.id, text.language), text.text]));
  const added = now.codings.filter((coding) => !had.has(keyOf(coding)));
  const leftOut = added.filter(
    (coding) => standingOf(texts.get(sourceGuid(coding.document, coding.language)) ?? '', coding) !== 'stands',
  );
  const fitting = added.filter((coding) => !leftOut.includes(coding));
  const files = new Map(read.carried.files);
  const notes: XmlElement[] = [];
  const emptied = new Set(
    read.origins
      .filter(({ selection, element: one }) => selection !== null && gone.has(one))
      .map((one) => one.selection),
  );
  const rewritten = (one: XmlElement): XmlElement | undefined => {
    if (gone.has(one)) return undefined;
    let next = mapped(one, rewritten);
    const guid = plainGuid(one.attributes['guid']);
    const mine = fitting.filter((coding) => sourceGuid(coding.document, coding.language) === guid);
    if (mine.length > 0 && textNames.has(one.name)) next = withSelections(next, one, mine);
    // A selection that only held what is gone goes with it; one with a description or a note stays.
    const left = elementsOf(next).every((child) => child.name === 'Description' && unitLine.test(textOf(child)));
    return one.name === 'PlainTextSelection' && emptied.has(one) && left ? undefined : next;
  };
  const withSelections = (next: XmlElement, source: XmlElement, mine: readonly Coding[]): XmlElement => {
    const place = placesBack(source, read, mine);
    const spans = new Map<string, Coding[]>();
    for (const coding of mine) {
      const key = JSON.stringify([coding.start, coding.end, coding.unit]);
      spans.set(key, [...(spans.get(key) ?? []), coding]);
    }
    const selections = [...spans.values()].map((group) => {
      const made = selectionElement(group, { codePoint: (at) => at, utf16: (at) => at }, notes);
      const { start, end } = place(group[0] as Coding);
      return { ...made, attributes: { ...made.attributes, startPosition: String(start), endPosition: String(end) } };
    });
    return inserted(next, selections, ['Description', 'PlainTextContent', 'PlainTextSelection']);
  };
  let root = rewritten(read.carried.root) ?? read.carried.root;
  root = withCodes(root, read.project, now, fitting);
  root = withCoders(root, read.project, fitting);
  if (notes.length > 0)
    root = withChild(root, 'Notes', ['Users', 'CodeBook', 'Variables', 'Cases', 'Sources'], (old) =>
      element('Notes', {}, [...(old?.children ?? []), ...notes]),
    );
  return { bytes: projectArchive(root, files), leftOut };
}

const textNames = new Set(['TextSource', 'Representation', 'TextDescription']);

function mapped(one: XmlElement, change: (child: XmlElement) => XmlElement | undefined): XmlElement {
  let same = true;
  const children = one.children.flatMap((node): XmlNode[] => {
    if (!isElement(node)) return [node];
    const next = change(node);
    if (next !== node) same = false;
    return next === undefined ? [] : [next];
  });
  return same ? one : { ...one, children };
}

/** Positions as the source's own program counted them. */
function placesBack(source: XmlElement, read: ProjectRead, codings: readonly Coding[]) {
  const { text, marked } = sourceText(source, read.carried?.files ?? new Map(), new Problems(''));
  const raw = text ?? '';
  const guid = codings[0] === undefined ? null : sourceGuid(codings[0].document, codings[0].language);
  const reading = read.readings.find((one) => one.guid === guid)?.reading;
  const places = frozenPlaces(raw);
  const rawAt = backwards(raw, places.place);
  const counted = (at: number): number => {
    const before =
      reading?.lineEnds === 'lf'
        ? raw.slice(0, at).replaceAll('\r\n', '\n')
        : reading?.lineEnds === 'crlf'
          ? raw.slice(0, at).replaceAll('\n', '\r\n')
          : raw.slice(0, at);
    const units = reading?.units === 'utf16' ? before.length : offsetsOf(before).codePoint(before.length);
    return units + (marked && reading?.byteOrderMark === 'counted' ? 1 : 0);
  };
  return ({ start, end }: Coding) => ({
    start: counted(rawAt(start)),
    end: counted(rawAt(end)) - (reading?.end === 'included' ? 1 : 0),
  });
}

/** The first offset in the source that has the place in the frozen text. */
function backwards(raw: string, place: (at: number) => number): (at: number) => number {
  return (wanted) => {
    let low = 0;
    let high = raw.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** After the last child with one of the names, or at the front. */
function inserted(parent: XmlElement, made: readonly XmlElement[], after: readonly string[]): XmlElement {
  let at = 0;
  for (const [index, node] of parent.children.entries())
    if (isElement(node) && after.includes(node.name)) at = index + 1;
  return { ...parent, children: [...parent.children.slice(0, at), ...made, ...parent.children.slice(at)] };
}

function withChild(
  parent: XmlElement,
  name: string,
  after: readonly string[],
  make: (old: XmlElement | undefined) => XmlElement,
): XmlElement {
  const old = elementOf(parent, name);
  if (old === undefined) return inserted(parent, [make(undefined)], after);
  return { ...parent, children: parent.children.map((node) => (node === old ? make(old) : node)) };
}

function withCodes(root: XmlElement, before: CodedProject, now: CodedProject, added: readonly Coding[]): XmlElement {
  const known = new Set(allCodes(before.codes).map(({ id }) => id));
  const fresh = withUsedCodes(
    now.codes,
    added.map(({ code }) => code),
  ).flatMap((code) => topOfNew(code, known));
  if (fresh.length === 0) return root;
  return withChild(root, 'CodeBook', ['Users'], (book) => {
    const list = book === undefined ? undefined : elementOf(book, 'Codes');
    const codes = element('Codes', {}, [...(list?.children ?? []), ...fresh.map(codeElement)]);
    return element('CodeBook', book?.attributes ?? {}, [codes]);
  });
}

/** New codes come in at the end, with all new codes below them. */
function topOfNew(code: CodedProject['codes'][number], known: ReadonlySet<string>): CodedProject['codes'][number][] {
  if (!known.has(code.id)) return [{ ...code, codes: code.codes.filter(({ id }) => !known.has(id)) }];
  return code.codes.flatMap((below) => topOfNew(below, known));
}

function withCoders(root: XmlElement, before: CodedProject, added: readonly Coding[]): XmlElement {
  const known = new Set(
    elementsOf(elementOf(root, 'Users') ?? root, 'User').map((user) => plainGuid(user.attributes['guid'])),
  );
  const named = new Map(before.coders.map(({ id, name }) => [id, name]));
  const fresh = [...new Set(added.map(({ coder }) => coder))].filter(
    (coder) => coder !== unknownCoder && !known.has(guidOf('user', coder)),
  );
  if (fresh.length === 0) return root;
  const users = fresh.map((id) => {
    const guid = guidOf('user', id);
    return element('User', { guid, name: named.get(id) ?? id, id: guid === id ? undefined : id });
  });
  return withChild(root, 'Users', [], (old) => element('Users', {}, [...(old?.children ?? []), ...users]));
}
