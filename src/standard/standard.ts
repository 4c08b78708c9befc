/** One edition of the measurement standard in memory: every item by its id. */
import type { CausalPicture } from './concept/dag-schema.js';
import type { Lens } from './concept/lens-schema.js';
import type { SystemModel } from './concept/model-schema.js';
import type {
  Claims,
  ClassRules,
  Code,
  CodebookList,
  CompanionDefinition,
  Criterion,
  DiagnosisRule,
  Dimension,
  Edition,
  IndicatorDefinition,
  RecommendationRule,
  Statement,
  Text,
} from './schema.js';
import type { DocumentCodeGroup, StandardDictionary } from './texts.js';

/** A study's change to one item of the standard; shown wherever the item is used. */
export interface StandardOverride {
  readonly item: string;
  readonly set: Readonly<Record<string, unknown>>;
  readonly author: string;
  readonly reason: string;
  readonly date: string | null;
}

/** A companion value (GOV-05s …) and the indicator it accompanies. */
export interface Companion {
  readonly of: string;
  readonly definition: CompanionDefinition;
}

export interface CodeList {
  readonly title: Text;
  /** In the order of the codebook, which is also the order of decision. */
  readonly items: ReadonlyMap<string, Code>;
}

export interface TextCode {
  readonly id: string;
  readonly name: Text;
  readonly dictionary: string;
  readonly parent: string | null;
}

export interface Standard {
  readonly id: string;
  readonly edition: Edition;
  /** sha256 over all files of the edition and the overrides: the identity of the standard in use. */
  readonly hash: string;
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly indicators: ReadonlyMap<string, IndicatorDefinition>;
  readonly companions: ReadonlyMap<string, Companion>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly diagnoses: ReadonlyMap<string, DiagnosisRule>;
  readonly recommendations: ReadonlyMap<string, RecommendationRule>;
  readonly codebook: ReadonlyMap<CodebookList, CodeList>;
  /** Codes that the edition's dictionaries look for, with their names; children after their parents. */
  readonly textCodes: ReadonlyMap<string, TextCode>;
  readonly classes: ClassRules;
  readonly claims: Claims;
  readonly statements: ReadonlyMap<string, Statement>;
  /** Theories as data; a study may add its own (method §12.3). */
  readonly lenses: ReadonlyMap<string, Lens>;
  /** The whole concept; null in an edition without one. A study may put its own in its place. */
  readonly model: SystemModel | null;
  /** The causal picture that a study without its own begins with. */
  readonly dag: CausalPicture | null;
  /** Words that texts are searched for (method §5.5). */
  readonly dictionaries: ReadonlyMap<string, StandardDictionary>;
  /** sha256 of each dictionary's file, by the dictionary's id: equal hash, equal coder. */
  readonly dictionaryHashes: ReadonlyMap<string, string>;
  /** What people code in documents, by group (method §11.3). */
  readonly documentCodebook: ReadonlyMap<string, DocumentCodeGroup>;
  /** By item id: who changed what in this study, and why. */
  readonly overriddenBy: ReadonlyMap<string, readonly StandardOverride[]>;
}

/** The codes of a list; a list the edition does not have is empty. */
export const codesOf = (standard: Standard, list: CodebookList): ReadonlyMap<string, Code> =>
  standard.codebook.get(list)?.items ?? new Map();
