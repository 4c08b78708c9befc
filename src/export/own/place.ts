/**
 * Places of the student's own text. In Markdown and HTML a place is what stands between two comments,
 * `<!-- elshi:own theory -->` and `<!-- elshi:end theory -->`; in Word it is a content control with the tag
 * `elshi:own:theory`. What stands there is taken over as it is, byte by byte.
 */
export const beginMark = (id: string): string => `<!-- elshi:own ${id} -->`;
export const endMark = (id: string): string => `<!-- elshi:end ${id} -->`;
export const tagOf = (id: string): string => `elshi:own:${id}`;
export const idOfTag = (tag: string): string | null =>
  tag.startsWith('elshi:own:') ? tag.slice('elshi:own:'.length) : null;
