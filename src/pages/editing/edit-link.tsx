/** In a live workbench every page of a card has a way to its form. */
import type { CardKind } from '../../editing/index.js';
import { pageAddress } from '../address.js';
import type { View } from '../view.js';

interface EditLinkProperties {
  readonly view: View;
  readonly kind: CardKind;
  readonly id: string;
}

export const EditLink = ({ view: { site, words }, kind, id }: EditLinkProperties) =>
  site.editing === undefined ? null : (
    <p>
      <a href={pageAddress(words.language, 'edit', kind, ...id.split('/'))}>{words('edit.edit_card')}</a>
    </p>
  );

/** The page that shows what a card says; null where it has none of its own. */
export function pageOfCard(kind: CardKind, id: string): readonly string[] | null {
  switch (kind) {
    case 'case':
      return ['cases', id];
    case 'source':
      return ['sources', id];
    case 'actor':
      return ['actors', id];
    case 'norm':
      return ['norms', id];
    case 'experience':
      return ['experience', id];
    case 'document_card':
      return ['documents', id];
    case 'document':
      return ['commitments'];
    case 'response':
      return ['criteria'];
    default:
      return null;
  }
}
