/** What bytes say as text. */
export { type Decoded, decodeText, type TextEncodingName } from './decode.js';
