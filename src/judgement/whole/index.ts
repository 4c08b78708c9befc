/** The whole concept on a study: how far initiatives hang together, what they serve, who carries them (method §2, N3, M13, M14). */
export { type ActorStructure, actorStructure } from './actor-structure.js';
export { type Counted, type CountedUnit, countedSteps } from './counted.js';
export { type FunctionServed, functionsServed } from './functions.js';
export { type Integration, integrationOf, type Joint, joints } from './integration.js';
