export type { Derivation, FactReference, Message, MessageArgument, Step, TextOf } from './model.js';
