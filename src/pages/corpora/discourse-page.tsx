/** How documents speak: modality, agency, frames, values, security, us and them, legitimation – by owner, year, language. */
import { frozenText } from '../../documents/index.js';
import { countryName, isLanguage } from '../../language/index.js';
import {
  type DiscourseGrouping,
  type DiscourseProfile,
  discourseFamilies,
  discourseGroupings,
  discourseProfile,
  textsOnCountry,
} from '../../report/index.js';
import { agencyMeasured, agencyProfile, type Ensuring, ensurings } from '../../text/index.js';
import { chosenOf, searchOf } from '../filters.js';
import { Folded } from '../folded.js';
import { pageOf } from '../layout.js';
import type { PageBuilder, View } from '../view.js';
import { TheDebate, themesOfNow } from './debate.js';
import { ValueProfiles } from './halves.js';
import {
  CodeLink,
  derivationOf,
  Ending,
  languageName,
  numberText,
  ownerName,
  Row,
  Scroll,
  ShareCell,
  Standing,
  textName,
  topOf,
} from './pieces.js';

const groupName = ({ words }: View, grouping: DiscourseGrouping, id: string): string =>
  grouping === 'owner' ? ownerName(words, id) : grouping === 'lang' ? languageName(words, id) : id;

const Family = ({
  profile,
  grouping,
  view,
}: {
  profile: DiscourseProfile;
  grouping: DiscourseGrouping;
  view: View;
}) => {
  const { words, site } = view;
  const group = site.assessment.evidence.standard.documentCodebook.get(profile.family);
  const title = group === undefined ? profile.family : words.label(group.name);
  const cells = profile.rows.flatMap((row) => row.cells);
  const top = topOf(cells);
  const looked = profile.groups.filter((_, at) => profile.rows.some((row) => row.cells[at] != null));
  return (
    <Row id={profile.family} title={title} notes={group === undefined ? [] : [words.label(group.question)]}>
      {looked.length === 0 ? (
        <p class="missing hatch">
          <span>{words('discourse.nobody', { codes: profile.rows.length })}</span>
        </p>
      ) : (
        <>
          <Folded summary={words('folded.rows', { n: profile.rows.length })}>
            <Scroll label={title}>
              <table class={grouping === 'year' ? 'matrix' : 'stacked'}>
                <thead>
                  <tr>
                    <th scope="col">{words('corpora.code')}</th>
                    {profile.groups.map(({ id, texts }) => (
                      <th scope="col">
                        {groupName(view, grouping, id)}
                        <span class="cell-n">{words('corpora.texts_n', { n: texts.length })}</span>
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {profile.rows.map((row) => (
                    <tr>
                      <th scope="row">
                        <CodeLink code={row.code} view={view} />
                      </th>
                      {row.cells.map((one, at) => (
                        <ShareCell
                          one={one}
                          top={top}
                          label={groupName(view, grouping, profile.groups[at]?.id ?? '')}
                          href={`#g-${profile.groups[at]?.id}`}
                          view={view}
                        />
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          </Folded>
          <Standing shares={cells} view={view} />
        </>
      )}
    </Row>
  );
};

/** Who ensures, where texts lie here: the stored counts do not tell the subject of a sentence. */
const WhoEnsures = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study } = site.assessment;
  const found = new Map<string, Ensuring[]>();
  const measured = agencyMeasured(null);
  for (const { document, lang, part } of textsOnCountry(study, study.settings.focal)) {
    const card = study.documents.byId.get(document);
    const text = card === undefined || !isLanguage(lang) ? null : frozenText(study, card, lang, part);
    if (text !== null && isLanguage(lang)) found.set(lang, [...(found.get(lang) ?? []), ...ensurings(text, lang)]);
  }
  return (
    <Row id="ensures" title={words('discourse.ensures')} notes={[words('discourse.ensures_note')]}>
      {found.size === 0 ? (
        <p class="missing hatch">
          <span>{words('discourse.ensures_absent')}</span>
        </p>
      ) : (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('corpora.text_language')}</th>
              <th scope="col">{words('discourse.occurrences')}</th>
              <th scope="col">{words('discourse.unnamed')}</th>
              <th scope="col">{words('discourse.named')}</th>
            </tr>
          </thead>
          <tbody>
            {[...found].map(([lang, list]) => {
              const profile = agencyProfile(list);
              return (
                <tr>
                  <th scope="row">{languageName(words, lang)}</th>
                  <td data-l={words('discourse.occurrences')}>
                    {profile.occurrences === 0 ? words('corpora.zero') : profile.occurrences}
                  </td>
                  <td data-l={words('discourse.unnamed')}>
                    {profile.occurrences === 0
                      ? words('corpora.zero')
                      : numberText(
                          profile.unnamed / profile.occurrences,
                          profile.unnamedInterval as [number, number],
                          words,
                        )}
                  </td>
                  <td data-l={words('discourse.named')}>
                    {profile.actors.every(({ count }) => count === 0)
                      ? words('discourse.nobody_named')
                      : profile.actors
                          .filter(({ count }) => count > 0)
                          .map(
                            ({ actor, share, interval }) =>
                              `${words(`discourse.actor.${actor}`)} ${numberText(share ?? 0, interval as [number, number], words)}`,
                          )
                          .join('; ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p class="note">
        {words('discourse.ensures_measured', {
          n: measured.sentences,
          named: measured.named,
          right: measured.right,
          recall: numberText(measured.recall, measured.recallInterval as [number, number], words),
          precision:
            measured.precision === null
              ? words('corpora.zero')
              : numberText(measured.precision, measured.precisionInterval as [number, number], words),
        })}
      </p>
    </Row>
  );
};

const TextsOfGroups = ({
  profile,
  grouping,
  view,
}: {
  profile: DiscourseProfile;
  grouping: DiscourseGrouping;
  view: View;
}) => (
  <Row id="texts" title={view.words('discourse.which_texts')} notes={[view.words('discourse.which_texts_note')]}>
    {profile.groups.map(({ id, texts }) => (
      <details id={`g-${id}`}>
        <summary>{`${groupName(view, grouping, id)}: ${view.words('corpora.texts_n', { n: texts.length })}`}</summary>
        <ul class="bullets">
          {texts.map((text) => (
            <li>
              <a href={derivationOf(view.words, text)}>{textName(view, text)}</a>
            </li>
          ))}
        </ul>
      </details>
    ))}
  </Row>
);

export const discoursePage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { study, evidence } = site.assessment;
  const { focal } = study.settings;
  const asked = chosenOf(view, 'by');
  const grouping = discourseGroupings.find((one) => one === asked) ?? 'owner';
  const profiles = discourseFamilies.map((family) =>
    discourseProfile(study, evidence.standard, focal, family, grouping),
  );
  const [first] = profiles;
  const texts = new Set(first?.groups.flatMap((group) => group.texts)).size;
  const counted = profiles.filter(({ rows }) => rows.some(({ cells }) => cells.some((one) => one !== null))).length;
  const country = countryName(focal, words.language);
  const themes = themesOfNow(view);
  const read = words('discourse.lead', { texts, counted, families: discourseFamilies.length });
  return pageOf(
    site,
    words('discourse.title', { country }),
    path,
    searchOf(view),
    <>
      <div class="open">
        <h1>{words('discourse.title', { country })}</h1>
        <p class="lead">{texts === 0 ? words('discourse.nothing') : (themes ?? read)}</p>
        {texts === 0 || themes === null ? null : <p class="note">{read}</p>}
        <p class="note">{words('discourse.note')}</p>
        <ul class="facets" aria-label={words('discourse.by')}>
          {discourseGroupings.map((one) => (
            <li>
              <a href={one === 'owner' ? './' : `./?by=${one}`} aria-current={one === grouping ? 'true' : undefined}>
                {words(`discourse.by.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <TheDebate view={view} />
      <ValueProfiles view={view} />
      {profiles.map((profile) => (
        <Family profile={profile} grouping={grouping} view={view} />
      ))}
      <WhoEnsures view={view} />
      {first === undefined || texts === 0 ? null : <TextsOfGroups profile={first} grouping={grouping} view={view} />}
      <Ending change={words('discourse.would_change')} method={words('discourse.method')} view={view} />
    </>,
  );
};
