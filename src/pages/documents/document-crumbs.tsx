/** The way back from a page below a document: all documents, this one. */
import type { DocumentView } from '../../documents/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';
import { documentAddress, documentName } from './names.js';

export const DocumentCrumbs = ({ one, view }: { one: DocumentView; view: View }) => {
  const { words } = view;
  return (
    <p class="crumbs">
      <a href={pageAddress(words.language, 'documents')}>{words('documents.all')}</a>
      {' · '}
      <a href={documentAddress(words.language, one.id)}>{documentName(view, one)}</a>
    </p>
  );
};
