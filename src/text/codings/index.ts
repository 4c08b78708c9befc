/** What coders say about places of texts: one shape for people, dictionaries and models. */
export {
  type Coder,
  type CoderKind,
  type Coding,
  coderKindOf,
  coderKinds,
  codingOf,
  inOrder,
  type Judgement,
} from './coding.js';
export { codingColumns, codingRow, fromCodePoints, toCodePoints } from './exchange.js';
export { type Lost, type Reanchored, reanchor } from './reanchor.js';
export { type Standing, standingOf } from './standing.js';
