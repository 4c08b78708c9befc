/** Words, numbers, marks and addresses of a text, with offsets. */
export { type Offsets, offsetsOf } from './offsets.js';
export { kinds as tokenKinds, scan, type Tokens } from './scan.js';
export { grown, Types } from './types.js';
