/** Where sentences begin and end. */
export { divide, type Sentences } from './divide.js';
