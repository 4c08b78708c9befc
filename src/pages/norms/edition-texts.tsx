/** Whether the text of an edition lies in the study; where it does not, the one step that brings it. */
import type { EditionText, EditionTexts } from '../../classes/index.js';
import type { View } from '../view.js';
import { normName } from './names.js';

const Missing = ({ text, view }: { text: EditionText; view: View }) => {
  const { words } = view;
  if (text.state === 'there') return null;
  const document = 'document' in text ? text.document : '';
  const way = text.state === 'absent' ? (text.addressed ? 'absent_fetch' : 'absent_add') : text.state;
  return (
    <li>
      {normName(view, text.norm)}: {words(`editions.lack.${way}`, { norm: text.norm, document })}
    </li>
  );
};

/** Nothing when both lie here in one language. */
export const MissingTexts = ({ texts, view }: { texts: EditionTexts; view: View }) => {
  const { earlier, later, language } = texts;
  if (language !== null) return null;
  if (earlier.state === 'there' && later.state === 'there')
    return <p class="missing">{view.words('editions.no_common_language')}</p>;
  return (
    <>
      <p class="missing">{view.words('editions.not_compared')}</p>
      <ul class="bullets">
        <Missing text={earlier} view={view} />
        <Missing text={later} view={view} />
      </ul>
    </>
  );
};
