/**
 * REFI-QDA codebook files (.qdc; Codebook.xsd 1.0): a code tree alone. Sets come in with the codes and go out again.
 * Example: <CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="…" name="C" isCodable="true"/></Codes></CodeBook>.
 */
import type { ExchangedCode } from '../coded-project.js';
import { type ExchangeProblem, Problems } from '../problem.js';
import { element, elementOf, type XmlElement } from '../xml/model.js';
import { readXml } from '../xml/read.js';
import { xmlText } from '../xml/write.js';
import { codeElement, readCodes } from './codes.js';

const namespace = 'urn:QDA-XML:codebook:1.0';

export interface CodebookRead {
  readonly codes: readonly ExchangedCode[] | null;
  /** Sets of codes, carried through. */
  readonly sets: XmlElement | null;
  readonly problems: readonly ExchangeProblem[];
}

export function readCodebook(source: string, file: string): CodebookRead {
  const problems = new Problems(file);
  const root = readXml(source, problems);
  if (root === null) return { codes: null, sets: null, problems: problems.list };
  if (root.name !== 'CodeBook') {
    problems.add('error', 'xml_not_refi', root, { name: root.name, expected: 'CodeBook' });
    return { codes: null, sets: null, problems: problems.list };
  }
  const list = elementOf(root, 'Codes');
  const codes = list === undefined ? [] : readCodes(list, problems);
  if (codes.length === 0 && !problems.failed) problems.add('error', 'codebook_empty', list ?? root);
  return { codes: problems.failed ? null : codes, sets: elementOf(root, 'Sets') ?? null, problems: problems.list };
}

/** Null for an empty codebook: the schema has no such thing. */
export function writeCodebook(codes: readonly ExchangedCode[], sets: XmlElement | null = null): string | null {
  if (codes.length === 0) return null;
  return xmlText(
    element('CodeBook', { xmlns: namespace, origin: 'Elshi' }, [
      element('Codes', {}, codes.map(codeElement)),
      sets ?? undefined,
    ]),
  );
}
