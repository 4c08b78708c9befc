/** How firmly a text commits itself, and who acts in it. */
export { type ActorKind, type AgencyProfile, actorKinds, agencyProfile, type Ensuring, ensurings } from './agency.js';
export { type AgencyMeasured, agencyMeasured } from './agency-measured.js';
export { modalityCoder, modalityCodings } from './codings.js';
export { type Commitment, commitmentsOf, firmnessOf, judgedSentences, type Modality } from './commitments.js';
export { type Deadline, deadlinesOf } from './deadlines.js';
export { modalityLexicon } from './lexicon.js';
export { sentenceSpans } from './sentence-spans.js';
export { targetsOf } from './targets.js';
export type { Voice } from './voice.js';
