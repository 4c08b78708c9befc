/** Which list of the codebook, or which register, a field takes its values from. */
import type { CodebookList } from '../standard/index.js';
import { normDates } from '../study/index.js';
import type { FieldPath } from './leaf.js';

const codebooks: Readonly<Record<string, CodebookList>> = {
  'concepts.primary': 'concepts',
  'concepts.also': 'concepts',
  'form.primary': 'forms',
  'form.other': 'forms',
  'goals.*.id': 'goals',
  directions: 'directions',
  values: 'values',
  functions: 'functions',
  levels: 'levels',
  implementation: 'paths',
  'links.*.mechanism': 'mechanisms',
  instruments: 'instruments',
  'economic_link.code': 'economic_link',
  'interaction.depth': 'depths',
  'evaluation.level': 'evaluation_levels',
  'security_relevance.code': 'security_relevance',
  'security_relevance.level': 'levels',
  'results.*.level': 'levels',
  'results.*.cat': 'results',
  'mandate.*.kind': 'mandates',
  'feedback.channel': 'channels',
};

const codebooksOfKind: Readonly<Partial<Record<string, Readonly<Record<string, CodebookList>>>>> = {
  case: codebooks,
  coding: codebooks,
  actor: { kind: 'actors' },
  experience: { instruments: 'instruments' },
};

/** `items`: problems, criteria and recommendations of the standard. */
export type Register =
  | 'actors'
  | 'cases'
  | 'publishers'
  | 'commitments'
  | 'sources'
  | 'criteria'
  | 'norms'
  | 'documents'
  | 'items';
type Registers = Readonly<Record<string, Register>>;
const registersOfKind: Readonly<Partial<Record<string, Registers>>> = {
  norm: { answers: 'norms', supersedes: 'norms', superseded_by: 'norms', document: 'documents' },
  experience: { cases: 'cases', 'tried.*.serves': 'items', 'known.*.serves': 'items' },
  document_card: { issuer: 'actors', supersedes: 'documents' },
  publisher: { actor: 'actors' },
  document: { document: 'documents' },
  response: { item: 'criteria' },
  statistic: { record: 'sources' },
};
const registers: Registers = {
  'actors.*.id': 'actors',
  'originator.actor': 'actors',
  coordinating_body: 'actors',
  'links.*.a': 'actors',
  'links.*.b': 'actors',
  'money.funders.*.who': 'actors',
  'money.decision_maker.actor': 'actors',
  'contribution.*.actor': 'actors',
  related: 'cases',
  'goals.*.commitment': 'commitments',
  superseded_by: 'sources',
  publisher: 'publishers',
};

const pattern = (path: FieldPath): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

export const codebookOf = (kind: string, path: FieldPath): CodebookList | null =>
  codebooksOfKind[kind]?.[pattern(path)] ?? null;

export const registerOf = (kind: string, path: FieldPath): Register | null =>
  registersOfKind[kind]?.[pattern(path)] ?? registers[pattern(path)] ?? null;

/** Names and remarks carry no source of their own. */
const bare = new Set(['id', 'src', 'note', 'reason', 'kk', 'ru', 'en', 'coder', 'coders', 'dates', 'name_status']);

/** Whether a value of this field has a source beside it, a note, and a reason where there is none. */
export function carriesSource(kind: string, path: FieldPath): boolean {
  const [first] = path;
  if (kind === 'norm') return path.length === 1 && normDates.some((date) => date === first);
  if (kind === 'experience') return path.length === 2 && first === 'model';
  if (kind !== 'case' && kind !== 'coding') return false;
  return (!bare.has(String(path.at(-1))) || first === 'language_info') && first !== 'coding' && first !== 'response';
}

/** One of the seven axes of forms, whose three steps the codebook describes. */
export const axisOf = (path: FieldPath): string | null =>
  path.length === 3 && path[0] === 'form' && path[1] === 'axes' ? String(path[2]) : null;
