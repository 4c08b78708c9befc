/** Which list of the codebook, or which register, a field takes its values from. */
import type { CodebookList } from '../standard/index.js';
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

/** A field of its own in the register of actors. */
const ofActors: Readonly<Record<string, CodebookList>> = { kind: 'actors' };

export type Register = 'actors' | 'cases' | 'publishers' | 'commitments' | 'sources' | 'criteria';
const registers: Readonly<Record<string, Register>> = {
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
  (kind === 'case' || kind === 'coding' ? codebooks : kind === 'actor' ? ofActors : {})[pattern(path)] ?? null;

export const registerOf = (kind: string, path: FieldPath): Register | null =>
  kind === 'response' && path[0] === 'item' ? 'criteria' : (registers[pattern(path)] ?? null);

/** One of the seven axes of forms, whose three steps the codebook describes. */
export const axisOf = (path: FieldPath): string | null =>
  path.length === 3 && path[0] === 'form' && path[1] === 'axes' ? String(path[2]) : null;
