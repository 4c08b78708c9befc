export type { Derivation, FactReference, Message, MessageArgument, Step, TextOf } from './model.js';
export { sfc32, sfc32Words } from './random.js';
