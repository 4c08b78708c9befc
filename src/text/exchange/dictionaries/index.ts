/** Dictionaries of other programs, in and out: quanteda, LIWC, Yoshikoder. */
export { definitionOfTree, treeOfDefinition, writeDefinition } from './elshi.js';
export { readLiwc, writeLiwc } from './liwc.js';
export { readQuantedaYaml, type TreeRead, writeQuantedaYaml } from './quanteda-yaml.js';
export { countPatterns, type DictionaryCategory, type DictionaryTree } from './tree.js';
export { readYoshikoder, writeYoshikoder } from './yoshikoder.js';
