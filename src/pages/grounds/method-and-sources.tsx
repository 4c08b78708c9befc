/**
 * At the end of every page of findings: by which rules they were reached and on whose words they stand. The rules open in
 * the method; the counts of sources open the list of exactly those sources.
 */
import { pageAddress } from '../address.js';
import type { Site } from '../model.js';
import { Row } from '../row.js';
import type { Words } from '../words.js';
import { type PageGrounds, pageGrounds, type RecordKind } from './page-grounds.js';
import { countedOfKind, sourcesBehind, stateLinkedAmong } from './sources-behind.js';

interface Properties {
  readonly site: Site;
  readonly words: Words;
  readonly path: readonly string[];
}

const codes = 'codes:';

const Rule = ({ rule, site, words }: Omit<Properties, 'path'> & { rule: string }) => {
  const { standard } = site.assessment.evidence;
  const method = pageAddress(words.language, 'method');
  if (rule.startsWith(codes)) {
    const list = rule.slice(codes.length);
    return (
      <a href={`${method}#${list}`}>
        {words.label([...standard.codebook].find(([id]) => id === list)?.[1].title ?? { en: list })}
      </a>
    );
  }
  const indicator = standard.indicators.get(rule);
  return indicator === undefined ? (
    <a href={`${method}#${rule}`}>{words(`method.part.${rule}`)}</a>
  ) : (
    <a href={`${pageAddress(words.language, 'method', 'indicators')}#${rule}`}>
      {`${rule} ${words.label(indicator.name)}`}
    </a>
  );
};

/** The rules of a page; of one criterion or one indicator also the formulas it rests on. */
function rulesOf({ site, path }: Pick<Properties, 'site' | 'path'>, { rules }: PageGrounds): readonly string[] {
  const [section, id = ''] = path;
  const { indicators, companions } = site.assessment.evidence.standard;
  if (section === 'criteria') {
    const tested = (site.assessment.focal.current.get(id)?.tests ?? []).flatMap(({ test }) =>
      test.parts.map(({ indicator }) => companions.get(indicator)?.of ?? indicator),
    );
    return [...rules, ...new Set(tested)];
  }
  return section === 'indicators' && indicators.has(id) ? [id, ...rules.filter((rule) => rule !== 'formulas')] : rules;
}

/** Sources behind one thing are said by number: the thing's own page or its derivation names them one by one. */
const OfOne = ({ site, words, sources }: Omit<Properties, 'path'> & { sources: ReadonlySet<string> }) =>
  sources.size === 0 ? (
    <p class="missing">{words('page_grounds.none')}</p>
  ) : (
    <p>
      {words('page_grounds.of_one', { n: sources.size, state: stateLinkedAmong(site.assessment, sources) })}{' '}
      <a href={pageAddress(words.language, 'sources')}>{words('page_grounds.all')}</a>
    </p>
  );

const OfKinds = ({ site, words, kinds }: Omit<Properties, 'path'> & { kinds: readonly RecordKind[] }) => {
  const counted = kinds
    .map((kind) => ({ kind, sources: countedOfKind(site.assessment, kind) }))
    .filter(({ sources }) => sources.all > 0);
  if (counted.length === 0) return <p class="missing">{words('page_grounds.none')}</p>;
  return (
    <>
      <p>{words('page_grounds.kinds')}</p>
      <ul class="bullets">
        {counted.map(({ kind, sources }) => (
          <li>
            <a href={`${pageAddress(words.language, 'sources')}?rests=${kind}`}>
              {words('page_grounds.kind', {
                kind: { key: `source.rests.${kind}` },
                n: sources.all,
                state: sources.stateLinked,
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
};

export const MethodAndSources = ({ site, words, path }: Properties) => {
  const grounds = pageGrounds[path[0] ?? ''];
  if (grounds === undefined) return null;
  const own = sourcesBehind(site.assessment, path);
  return (
    <Row id="grounds" ask={words('page_grounds.title')}>
      <p>{words('page_grounds.rules')}</p>
      <ul class="bullets">
        {rulesOf({ site, path }, grounds).map((rule) => (
          <li>
            <Rule rule={rule} site={site} words={words} />
          </li>
        ))}
      </ul>
      {own === null ? (
        <OfKinds site={site} words={words} kinds={grounds.reads} />
      ) : (
        <OfOne site={site} words={words} sources={own} />
      )}
    </Row>
  );
};
