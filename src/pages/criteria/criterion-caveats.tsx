/** The caveats of the indicators a verdict rests on; one that several share is said once. */
import type { CriterionVerdict } from '../../judgement/index.js';
import { indicatorAddress } from '../address.js';
import { Row } from '../row.js';
import type { View } from '../view.js';
import { indicatorsOf } from './criterion-indicators.js';

export const CriterionCaveats = ({ verdict, view }: { verdict: CriterionVerdict; view: View }) => {
  const { words, site } = view;
  const indicators = indicatorsOf(site.assessment.evidence.standard, verdict);
  const idsOf = new Map<string, string[]>();
  for (const { id, caveats } of indicators)
    for (const caveat of caveats) {
      const text = words.label(caveat);
      idsOf.set(text, [...(idsOf.get(text) ?? []), id]);
    }
  return (
    <Row id="caveats" ask={words('caveats')} note={words('criterion.caveats_note')}>
      {idsOf.size === 0 ? (
        <p>{words('criterion.caveats_none')}</p>
      ) : (
        <ul class="bullets">
          {[...idsOf].map(([text, ids]) => (
            <li>
              {ids.map((id, at) => (
                <>
                  {at === 0 ? '' : ', '}
                  <a href={indicatorAddress(words.language, id)}>{id}</a>
                </>
              ))}
              {`: ${text}`}
            </li>
          ))}
        </ul>
      )}
    </Row>
  );
};
