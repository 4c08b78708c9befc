/** Words in company. */
export { type CollocateChange, collocateChange } from './change.js';
export { type Collocate, type CollocateOptions, type Collocates, collocates } from './collocates.js';
export { type Sequence, type SequenceOptions, sequences } from './sequences.js';
