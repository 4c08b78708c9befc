/** Prospective directions (method §8.3): profiles, what no other beats, and the chance of being in the first three. */
export { type ComparedProspects, comparedProspects } from './compared.js';
export { isUnknown, type PartName, type ProfilePart, type Prospect, partNames } from './model.js';
export { measuredParts, notSurelyBeaten, paretoFront } from './pareto.js';
export { prospectsOf } from './profiles.js';
export { chancesOfTopThree, fewestJudged } from './top-three.js';
