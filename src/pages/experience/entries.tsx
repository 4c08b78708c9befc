/** Entries of the library in a table: who, what was tried or is known, with what result, in whose word. */
import type { ExperienceItem } from '../../judgement/index.js';
import { formatDate } from '../../language/index.js';
import { OwnWords } from '../own-words.js';
import { SourceLinks } from '../sourced.js';
import type { View } from '../view.js';
import { cardAddress, cardOwner, entryWord } from './names.js';

export const Entries = ({
  items,
  view,
  withOwner = true,
}: {
  items: readonly ExperienceItem[];
  view: View;
  /** Left out on the card’s own page. */
  withOwner?: boolean;
}) => {
  const { words } = view;
  return (
    <table class="stacked w4">
      <thead>
        <tr>
          {withOwner ? <th scope="col">{words('experience.who')}</th> : null}
          <th scope="col">{words('experience.entry')}</th>
          <th scope="col">{words('experience.what_kind')}</th>
          <th scope="col">{words('experience.in_whose_word')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr>
            {withOwner ? (
              <th scope="row">
                <a href={cardAddress(view, item.card.record.id)}>{cardOwner(item.card, view)}</a>
              </th>
            ) : null}
            <td class="whole" data-l={words('experience.entry')}>
              <OwnWords text={item.text} view={view} />
              {item.date === null ? '' : ` (${formatDate(item.date, words.language)})`}
            </td>
            <td class="brief" data-l={words('experience.what_kind')}>
              {entryWord(item, view)}
            </td>
            <td class="brief" data-l={words('experience.in_whose_word')}>
              {words(`experience.voucher.${item.voucher}`)}
              <SourceLinks sources={item.sources} view={view} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
