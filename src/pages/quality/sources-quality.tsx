/** The sources in sum: owners, languages, cases that hang on the state's word alone. */
import type { CaseView } from '../../evidence/index.js';
import { formatShare } from '../../language/index.js';
import { caseAddress, pageAddress } from '../address.js';
import type { View } from '../view.js';
import { casesOnStateAlone, isStateLinked, ownerOf, tallied } from './source-shares.js';

const Shares = ({
  rows,
  head,
  all,
  nameOf,
  linkOf,
  view,
}: {
  rows: readonly (readonly [string | null, number])[];
  head: string;
  all: number;
  nameOf: (id: string | null) => string;
  linkOf: (id: string | null) => string | null;
  view: View;
}) => {
  const { words } = view;
  return (
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{words('quality.share')}</th>
          <th scope="col" class="n">
            {words('nav.sources')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([id, n]) => {
          const link = linkOf(id);
          return (
            <tr>
              <th scope="row">{nameOf(id)}</th>
              <td data-l={words('quality.share')}>
                <svg class="plot unit-bar" height="14" aria-hidden="true">
                  <rect
                    class={id === null || id === 'not_established' ? 'p-none' : 'p-bar'}
                    x="0"
                    y="1"
                    width={`${((100 * n) / Math.max(1, all)).toFixed(2)}%`}
                    height="12"
                  />
                </svg>
              </td>
              <td class="n" data-l={words('nav.sources')}>
                {link === null ? (
                  n
                ) : (
                  <a class="opens" href={link}>
                    {n}
                  </a>
                )}
                {` (${formatShare(n / Math.max(1, all), words.language)})`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

export const languageName = (code: string | null, view: View): string => {
  if (code === null) return view.words('quality.language_not_recorded');
  const tag = view.words.language === 'kk' ? 'kk-KZ' : view.words.language;
  try {
    return new Intl.DisplayNames(tag, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

const CaseList = ({ cases, view }: { cases: readonly CaseView[]; view: View }) => (
  <ul class="bullets">
    {cases.map((one) => (
      <li>
        <a href={caseAddress(view.words.language, one.id)}>{view.words.label(one.record.name)}</a>
      </li>
    ))}
  </ul>
);

export const SourcesQuality = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  const sources = [...study.sources.values()];
  const owners = sources.map((source) => ownerOf(site.assessment, source));
  const own = evidence.byCountry.get(study.settings.focal) ?? [];
  const alone = casesOnStateAlone(site.assessment, own);
  const address = pageAddress(words.language, 'sources');
  const state = owners.filter(isStateLinked).length;
  return (
    <>
      <p class="prose">
        {words('quality.state_linked', {
          n: state,
          of: sources.length,
          share: formatShare(sources.length === 0 ? null : state / sources.length, words.language),
          none: owners.filter((owner) => owner === 'not_established').length,
        })}
      </p>
      <Shares
        rows={tallied(owners)}
        head={words('owner_of_source')}
        all={sources.length}
        nameOf={(id) => words.say({ key: `source.owner.${id}` })}
        linkOf={(id) => `${address}?owner=${id}`}
        view={view}
      />
      {alone.length === 0 ? (
        <p class="muted">{words('quality.none_on_state_alone')}</p>
      ) : (
        <details>
          <summary>{words('quality.on_state_alone', { n: alone.length })}</summary>
          <CaseList cases={alone} view={view} />
        </details>
      )}
      <h3 id="languages">{words('quality.languages')}</h3>
      <Shares
        rows={tallied(sources.map((source) => source.lang))}
        head={words('language')}
        all={sources.length}
        nameOf={(id) => languageName(id, view)}
        linkOf={(id) => (id === null ? null : `${address}?lang=${id}`)}
        view={view}
      />
    </>
  );
};
