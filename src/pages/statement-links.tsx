/** Ids of the abstract's statements, each leading to its place on the page of the thesis. */
import { pageAddress } from './address.js';
import type { Words } from './words.js';

export const StatementLinks = ({ ids, words }: { ids: readonly string[]; words: Words }) => (
  <>
    {ids.map((id, index) => (
      <>
        {index === 0 ? '' : ', '}
        <a href={`${pageAddress(words.language, 'statements')}#${id}`}>{id}</a>
      </>
    ))}
  </>
);
