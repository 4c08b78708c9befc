/** When what one corpus says appears in another (the text part of policy-uptake tracing). */
export { type ControlledFinds, findsOverControl } from './control-threshold.js';
export { type Appearance, type DatedText, type TermLag, termLags } from './first-appearance.js';
export { type Latency, type LatencyStep, latency, type Waiting } from './latency.js';
export { withSynonyms } from './synonyms.js';
