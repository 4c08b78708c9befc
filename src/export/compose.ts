/** From an assessment to a document: a thesis, a policy brief, the full report, or clauses; and what must be said about it. */
import type { Assessment } from '../assessment/index.js';
import { checkClaims } from '../judgement/index.js';
import { type Language, labelIn } from '../language/index.js';
import { type Clause, draftedClauses } from '../report/index.js';
import type { Problem } from '../study/index.js';
import { brief } from './brief.js';
import { clausesDocument } from './clauses-document.js';
import { Composer } from './composer.js';
import { fullReport } from './full-report.js';
import { type Block, type CitationStyle, type DocumentDraft, type Run, type Sentence, sentenceText } from './model.js';
import { finding, wholeFile } from './own/finding.js';
import { citedSources } from './references/references.js';
import { identityLine } from './thesis/parts.js';
import { thesis } from './thesis/thesis.js';

export const documentKinds = ['thesis', 'brief', 'report', 'clauses'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** GOST where theses are written by it, APA in English; a person may ask for the other. */
export const usualStyle = (language: Language): CitationStyle => (language === 'en' ? 'apa' : 'gost');

const compact: ReadonlySet<DocumentKind> = new Set(['brief', 'clauses']);

export function compose(
  assessment: Assessment,
  kind: DocumentKind,
  language: Language,
  style: CitationStyle = usualStyle(language),
  clauses: readonly Clause[] = kind === 'clauses' ? draftedClauses(assessment, 8) : [],
): DocumentDraft {
  const composer = new Composer(assessment, language);
  if (kind === 'thesis') thesis(composer);
  else if (kind === 'brief') brief(composer);
  else if (kind === 'report') fullReport(composer);
  else clausesDocument(composer, clauses);
  if (kind === 'clauses' && composer.notes.size > 0) {
    composer.heading(2, 'notes', 'export.brief.notes', false);
    composer.blocks.push({ kind: 'notes' });
  }
  const { settings } = assessment.study;
  const document: DocumentDraft = {
    language,
    style,
    title: labelIn(settings.title, language),
    subtitle: composer.say(`export.subtitle.${kind}`),
    authors: settings.authors,
    identity: identityLine(composer),
    blocks: composer.blocks,
    notes: composer.notes,
    compact: compact.has(kind),
  };
  return kind === 'thesis' || kind === 'report' ? document : withReferences(document, composer);
}

/** A short document has a list of references only when it cites something. */
function withReferences(document: DocumentDraft, composer: Composer): DocumentDraft {
  if (citedSources(document).length === 0) return document;
  const blocks: Block[] = [
    ...document.blocks,
    { kind: 'heading', level: 2, id: 'references', text: composer.say('export.h.references'), numbered: false },
    { kind: 'references' },
  ];
  return { ...document, blocks };
}

/** Every sentence of the document, cells of tables included: they stand at L1. */
export function sentencesOf(document: DocumentDraft): readonly Sentence[] {
  const cell = (runs: readonly Run[]): Sentence => ({ rung: 'L1', runs });
  return document.blocks.flatMap((block): readonly Sentence[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.sentences;
      case 'list':
        return block.items.flat();
      case 'table':
        return [...block.rows.flatMap((row) => row.map(cell)), ...(block.note ?? [])];
      case 'figure':
        return [...block.plot.rows.map((row) => cell(row.said)), ...(block.note ?? [])];
      default:
        return [];
    }
  });
}

const longestQuoted = 160;

/** Sentences above their rung (golden G14): none may leave the house. */
export function claimProblems(document: DocumentDraft, assessment: Assessment, file: string): Problem[] {
  const { claims } = assessment.evidence.standard;
  return sentencesOf(document).flatMap((sentence) => {
    const words = sentenceText(sentence);
    return checkClaims(words, document.language, sentence.rung, claims)
      .slice(0, 1)
      .map(({ found, suggestion }) =>
        finding('error', 'claim_above_rung', file, wholeFile, {
          found,
          rung: sentence.rung,
          sentence: words.slice(0, longestQuoted),
          suggestion,
        }),
      );
  });
}

/** Cited records without a date: the list says so, and so does the command. */
export function referenceProblems(document: DocumentDraft, assessment: Assessment): Problem[] {
  return citedSources(document).flatMap((id) => {
    const record = assessment.study.sources.get(id);
    return record === undefined || record.date !== null
      ? []
      : [
          finding('note', 'reference_without_year', `sources/${id}.yaml`, wholeFile, {
            title: record.title ?? record.supports ?? id,
          }),
        ];
  });
}
