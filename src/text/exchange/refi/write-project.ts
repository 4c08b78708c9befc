/**
 * Writes a REFI-QDA project (.qdpx): plain texts in UTF-8 with LF and no mark, positions in code points with the end excluded,
 * selections named by their words, so that any reader can check what was meant. What another program's file brought along goes
 * out with it: only codings and codes that were added or taken away change.
 */
import { type Coding, standingOf } from '../../codings/index.js';
import { hashOfText } from '../../extract/index.js';
import { type Offsets, offsetsOf } from '../../tokens/index.js';
import { type CodedProject, type ExchangedText, unknownCoder } from '../coded-project.js';
import { type ExchangeProblem, Problems } from '../problem.js';
import { element, type XmlElement } from '../xml/model.js';
import { xmlText } from '../xml/write.js';
import { type ArchiveFiles, writeArchive } from './archive.js';
import { codeElement, withUsedCodes } from './codes.js';
import { guidOf, sourceGuid } from './guid.js';
import { variables } from './read-project.js';
import { wholeDocument } from './selections.js';

const projectNamespace = 'urn:QDA-XML:project:1.0';

export interface ProjectWritten {
  readonly bytes: Uint8Array;
  /** Codings that stand on no text are named here and left out of the file. */
  readonly problems: readonly ExchangeProblem[];
  readonly leftOut: readonly Coding[];
}

/** The file of a project as it is, archive and all. */
export function projectArchive(root: XmlElement, files: ArchiveFiles): Uint8Array {
  return writeArchive(new Map([...files, ['project.qde', new TextEncoder().encode(xmlText(root))]]));
}

export function writeProject(project: CodedProject, file: string): ProjectWritten {
  const problems = new Problems(file);
  const leftOut: Coding[] = [];
  const notes: XmlElement[] = [];
  const files = new Map<string, Uint8Array>();
  const sources = project.texts.map((text) => {
    const guid = sourceGuid(text.id, text.language);
    // A mark of the text's own needs one before it that a reader may take away.
    files.set(
      `sources/${guid}.txt`,
      new TextEncoder().encode((text.text.startsWith('\ufeff') ? '\ufeff' : '') + text.text),
    );
    const codings = project.codings.filter((coding) => {
      if (coding.document !== text.id || coding.language !== text.language) return false;
      const standing = standingOf(text.text, coding);
      if (standing === 'stands') return true;
      problems.add('note', standing === 'past_end' ? 'position_past_end' : 'position_not_found', null, {
        start: coding.start,
        end: coding.end,
        length: text.text.length,
        words: coding.quote.slice(0, 60),
      });
      leftOut.push(coding);
      return false;
    });
    return sourceElement(text, guid, codings, notes);
  });
  for (const coding of project.codings)
    if (!project.texts.some(({ id, language }) => id === coding.document && language === coding.language)) {
      problems.add('note', 'source_missing', null, { path: '', name: coding.document });
      leftOut.push(coding);
    }
  const codes = withUsedCodes(
    project.codes,
    project.codings.map(({ code }) => code),
  );
  const coders = usersOf(project);
  const root = element('Project', { xmlns: projectNamespace, name: project.name, origin: 'Elshi' }, [
    coders.length === 0 ? undefined : element('Users', {}, coders),
    codes.length === 0 ? undefined : element('CodeBook', {}, [element('Codes', {}, codes.map(codeElement))]),
    element('Variables', {}, Object.values(variables).map(variableElement)),
    sources.length === 0 ? undefined : element('Sources', {}, sources),
    notes.length === 0 ? undefined : element('Notes', {}, notes),
  ]);
  if (codes.length === 0) problems.add('note', 'codebook_empty', null);
  return { bytes: projectArchive(root, files), problems: problems.list, leftOut };
}

const variableElement = (name: string): XmlElement =>
  element('Variable', { guid: guidOf('variable', name), name, typeOfVariable: 'Text' });

const valueElement = (name: string, value: string): XmlElement =>
  element('VariableValue', {}, [
    element('VariableRef', { targetGUID: guidOf('variable', name) }),
    element('TextValue', {}, [value]),
  ]);

/** All who are named or have coded; the id of a user of ours stands in `id`. */
function usersOf({ coders, codings }: CodedProject): XmlElement[] {
  const names = new Map(coders.map(({ id, name }) => [id, name]));
  for (const { coder } of codings) if (!names.has(coder) && coder !== unknownCoder) names.set(coder, coder);
  return [...names].map(([id, name]) => {
    const guid = guidOf('user', id);
    return element('User', { guid, name, id: guid === id ? undefined : id });
  });
}

function sourceElement(
  { id, name, language, text }: ExchangedText,
  guid: string,
  codings: readonly Coding[],
  notes: XmlElement[],
): XmlElement {
  const offsets = offsetsOf(text);
  const whole = codings.filter(
    (coding) => coding.unit === wholeDocument && coding.start === 0 && coding.end === text.length,
  );
  const spans = new Map<string, Coding[]>();
  for (const coding of codings) {
    if (whole.includes(coding)) continue;
    const key = JSON.stringify([coding.start, coding.end, coding.unit]);
    spans.set(key, [...(spans.get(key) ?? []), coding]);
  }
  return element('TextSource', { guid, name: guid === id ? name : id, plainTextPath: `internal://${guid}.txt` }, [
    ...[...spans.values()].map((group) => selectionElement(group, offsets, notes)),
    ...whole.map((coding) => codingElement(coding, notes)),
    valueElement(variables.language, language),
    valueElement(variables.hash, hashOfText(text)),
  ]);
}

export function selectionElement(group: readonly Coding[], offsets: Offsets, notes: XmlElement[]): XmlElement {
  const { document, language, start, end, quote, unit } = group[0] as Coding;
  return element(
    'PlainTextSelection',
    {
      guid: guidOf('selection', JSON.stringify([document, language, start, end, unit])),
      name: quote,
      startPosition: String(offsets.codePoint(start)),
      endPosition: String(offsets.codePoint(end)),
    },
    [
      unit === null ? undefined : element('Description', {}, [`unit: ${unit}`]),
      ...group.map((coding) => codingElement(coding, notes)),
    ],
  );
}

function codingElement(coding: Coding, notes: XmlElement[]): XmlElement {
  const { document, language, coder, code, unit, start, end, pattern, note } = coding;
  const key = JSON.stringify([document, language, coder, code, unit, start, end, pattern ?? null, note ?? null]);
  const noted = [
    ['elshi:pattern', pattern],
    ['elshi:note', note],
  ].flatMap(([name, words]) => {
    if (words === undefined) return [];
    const guid = guidOf('note', `${name}${key}`);
    notes.push(element('Note', { guid, name }, [element('PlainTextContent', {}, [words])]));
    return [element('NoteRef', { targetGUID: guid })];
  });
  return element(
    'Coding',
    { guid: guidOf('coding', key), creatingUser: coder === unknownCoder ? undefined : guidOf('user', coder) },
    [element('CodeRef', { targetGUID: guidOf('code', code) }), ...noted],
  );
}
