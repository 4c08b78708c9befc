/** What every control of a form is made from. */
import type { CardKind, FieldPath, Posted } from '../../editing/index.js';
import { codebookOf } from '../../editing/index.js';
import { type Code, type CodebookList, codesOf, type Standard } from '../../standard/index.js';
import type { Study } from '../../study/index.js';
import type { Words } from '../words.js';

export interface FormContext {
  readonly words: Words;
  readonly standard: Standard;
  readonly study: Study;
  readonly kind: CardKind;
  /** The file's content, as far as it is this card's. */
  readonly plain: unknown;
  /** What was typed and could not be taken into the text yet. */
  readonly typed: Posted;
  /** Lists whose codes have been explained further up on the page. */
  readonly explained: Set<string>;
}

/** Codes of the codebook for a field, in its order. */
export function codesFor(context: FormContext, path: FieldPath): { list: CodebookList; codes: readonly Code[] } | null {
  const list = codebookOf(context.kind, path);
  if (list === null) return null;
  return { list, codes: [...codesOf(context.standard, list).values()] };
}

export const controlId = (part: string, path: FieldPath): string => `${part}-${path.join('-')}`;
