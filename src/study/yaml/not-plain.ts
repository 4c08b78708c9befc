/** Thrown where the plain reader is not sure: the text is then read by the library, which knows all of YAML. */
export const notPlain = new Error('not plain YAML');
