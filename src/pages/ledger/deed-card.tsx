/** One deed of the ledger with everything that is known of it; what is not known is said in its place. */

import type { LedgerRow } from '../../classes/index.js';
import { formatDate } from '../../language/index.js';
import { codesOf } from '../../standard/index.js';
import { caseAddress, explainAddress, sourceAddress } from '../address.js';
import { GradeMark } from '../marks.js';
import { OwnWords } from '../own-words.js';
import { publisherName } from '../source-name.js';
import type { View } from '../view.js';

/** Who says it, and when: that is what a grade rests on; the title stands on the source's own page. */
function whoSays(id: string, view: View): string {
  const { words, site } = view;
  const source = site.assessment.study.sources.get(id);
  if (source === undefined) return id;
  const name = publisherName(view, source.publisher);
  return source.date === null ? name : `${name}, ${formatDate(source.date, words.language)}`;
}

const signWord = { '+': 'positive', '0': 'zero', '-': 'negative' } as const;

const actorName = (id: string, view: View): string => {
  const actor = view.site.assessment.study.actors.get(id);
  return actor === undefined ? id : view.words.label(actor.name);
};

export const DeedCard = ({ row, view }: { row: LedgerRow; view: View }) => {
  const { words, site } = view;
  const { evidence } = site.assessment;
  const unknown = <span class="missing">{words('not_known_word')}</span>;
  const families = codesOf(evidence.standard, 'families');
  const goals = codesOf(evidence.standard, 'goals');
  const relevances = codesOf(evidence.standard, 'security_relevance');
  const facts: readonly (readonly [string, unknown])[] = [
    ['date', row.date === null ? unknown : formatDate(row.date, words.language)],
    ['actor', row.actor === null ? unknown : actorName(row.actor, view)],
    ['beneficiary', row.beneficiary === null ? unknown : <OwnWords text={row.beneficiary} view={view} />],
    ['between', row.between === null ? unknown : words(`ledger.between.${row.between.replace('–', '_')}`)],
    ['level', row.level === null ? unknown : words(`level.${row.level}`)],
    ['goal', row.goal === null ? unknown : words.label(goals.get(row.goal.slice(0, 3))?.name ?? { en: row.goal })],
    [
      'family',
      row.families.length === 0
        ? unknown
        : row.families.map((id) => words.label(families.get(id)?.name ?? { en: id })).join(', '),
    ],
    [
      'relevance',
      row.relevance === null ? unknown : words.label(relevances.get(row.relevance)?.name ?? { en: row.relevance }),
    ],
    ['sign', row.sign === null ? unknown : words(`sign.${signWord[row.sign]}`)],
    ['credit', row.credit === null ? unknown : words(`credit.${row.credit}`)],
    ['common_effort', row.commonEffort === null ? unknown : <OwnWords text={row.commonEffort} view={view} />],
    [
      'rung',
      <>
        <span class="rung">{row.rung}</span> {words(`ledger.rung.${row.rung}`)}
      </>,
    ],
  ];
  return (
    <li class="deed" id={row.id}>
      <h3>
        <OwnWords text={row.deed} view={view} />
      </h3>
      <p class="meta">
        <GradeMark grade={row.grade} words={words} /> {row.grade === null ? '' : words(`grade.e${row.grade}`)}
        {' · '}
        <a href={caseAddress(words.language, row.caseId)}>{words.label(row.view.record.name)}</a>
        {' · '}
        <a class="opens" href={explainAddress(words.language, `case:${row.caseId}`)}>
          {words('how_computed')}
        </a>
      </p>
      <dl>
        {facts.map(([key, value]) => (
          <div>
            <dt>{words(`ledger.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="sides">
        <section>
          <h4 class="sub">{words('counter_evidence')}</h4>
          {row.counterEvidence.length === 0 ? (
            <p class="missing">{words('ledger.no_counter')}</p>
          ) : (
            <ul class="bullets">
              {row.counterEvidence.map((item) => (
                <li>
                  <OwnWords text={item.text} view={view} />
                  {item.sources.map((id) => (
                    <>
                      {' '}
                      <a href={sourceAddress(words.language, id)}>{whoSays(id, view)}</a>
                    </>
                  ))}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h4 class="sub">{words('nav.sources')}</h4>
          {row.sources.length === 0 ? (
            <p class="missing">{words('ledger.no_source')}</p>
          ) : (
            <ul class="bullets">
              {row.sources.map((id) => (
                <li>
                  <a href={sourceAddress(words.language, id)}>{whoSays(id, view)}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </li>
  );
};
