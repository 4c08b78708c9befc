/** The focal country's speeches in a corpus of many countries: one code by year, and how the agenda moved from half to half. */
import { countryName } from '../../language/index.js';
import {
  codesOfDebate,
  corpusOf,
  type Debate,
  debateHalves,
  debateOf,
  type ShareOverTexts,
} from '../../report/index.js';
import { pageAddress } from '../address.js';
import { documentAddress } from '../documents/names.js';
import { chosenOf } from '../filters.js';
import { SelectField } from '../select-field.js';
import type { View } from '../view.js';
import { HalvesTable, movedIn, spanName } from './halves.js';
import {
  bareCodeName,
  codeName,
  derivationOf,
  documentName,
  Row,
  Scroll,
  ShareWords,
  Standing,
  shareText,
} from './pieces.js';
import { type Side, sideOf } from './side.js';
import { YearsPlot } from './years-plot.js';

const firstCode = 'AGENDA';
const agendaParent = 'AGENDA';

const startOfTitle = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What the country speaks of most now, and what moved: the answer of the page; null where no speeches were counted. */
export function themesOfNow(view: View): string | null {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  const document = corpusOf(study);
  const themes = [...evidence.standard.textCodes.values()].filter(({ parent }) => parent === agendaParent);
  const found =
    document === null
      ? null
      : debateHalves(
          study,
          document,
          themes.map(({ id }) => id),
        );
  const now = (found?.rows ?? []).flatMap(({ code, focal: [, late] }) => (late === null ? [] : [{ code, late }]));
  const top = now.reduce<(typeof now)[number] | null>(
    (most, one) => (most === null || one.late.share > most.late.share ? one : most),
    null,
  );
  if (found === null || top === null || top.late.share === 0) return null;
  // Themes whose intervals reach the first one's are named with it: there is no order among them.
  const first = now.filter(({ late }) => late.interval[1] >= top.late.interval[0]);
  const named = (codes: readonly string[]): string =>
    codes.length === 0 ? words('discourse.none_moved') : codes.map((code) => bareCodeName(view, code)).join(', ');
  const moved = (wanted: string): string =>
    named(found.rows.filter(({ focal }) => movedIn(focal) === wanted).map(({ code }) => code));
  const [early = '', late = ''] = found.spans.map(spanName);
  return words('discourse.themes_lead', {
    early,
    late,
    themes: first
      .map(({ code, late: one }) => `${bareCodeName(view, code)}${words.dash}${shareText(one, words)}`)
      .join('; '),
    rose: moved('rose'),
    fell: moved('fell'),
  });
}

const Shown = ({ one, href, view }: { one: ShareOverTexts | null; href: string; view: View }) =>
  one === null ? (
    <span class="missing">{view.words('corpora.not_looked')}</span>
  ) : (
    <a class="opens in-words" href={href}>
      <ShareWords one={one} words={view.words} />
    </a>
  );

const ByYear = ({
  debate,
  names,
  view,
}: {
  debate: Debate;
  names: Record<'focal' | 'others' | 'world', string>;
  view: View;
}) => {
  const { words } = view;
  const speechesOf = (year: number): string => `${documentAddress(words.language, debate.document)}?year=${year}`;
  return (
    <details class="twin">
      <summary>{words('corpora.twin')}</summary>
      <Scroll label={words('discourse.debate')}>
        <table class="matrix years-of">
          <thead>
            <tr>
              <th scope="col">{words('year')}</th>
              {(['focal', 'others', 'world'] as const).map((whose) => (
                <th scope="col">{names[whose]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...debate.years].reverse().map((year) => {
              const [own] = year.focalTexts;
              return (
                <tr>
                  <th scope="row">{year.year}</th>
                  <td class="n" data-l={names.focal}>
                    {own === undefined ? (
                      <span class="missing">{words('discourse.no_speech')}</span>
                    ) : (
                      <Shown one={year.focal} href={derivationOf(words, own)} view={view} />
                    )}
                  </td>
                  <td class="n" data-l={names.others}>
                    <Shown one={year.others} href={speechesOf(year.year)} view={view} />
                  </td>
                  <td class="n" data-l={names.world}>
                    <Shown one={year.world} href={speechesOf(year.year)} view={view} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
};

/** Years in which the country's interval lies wholly above or below the share of the others. */
function apart(debate: Debate): { above: number; below: number; years: number } {
  const sides = debate.years.flatMap(({ focal, others }) => sideOf(focal, others) ?? []);
  const count = (wanted: Side): number => sides.filter((side) => side === wanted).length;
  return { above: count('above'), below: count('below'), years: sides.length };
}

const Choice = ({ codes, chosen, view }: { codes: readonly string[]; chosen: string; view: View }) => {
  const { words } = view;
  if (view.site.mode === 'static') return null;
  return (
    <form class="filters" method="get" action={`${pageAddress(words.language, 'discourse')}#debate`}>
      <SelectField
        id="f-code"
        name="code"
        label={words('corpora.code')}
        options={codes.map((code) => ({ value: code, name: codeName(view, code) }))}
        chosen={chosen}
      />
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
    </form>
  );
};

/** The agenda and its themes, first half of the years against the second. */
const Evolution = ({ document, view }: { document: string; view: View }) => {
  const { words, site } = view;
  const { study, evidence } = site.assessment;
  const themes = [...evidence.standard.textCodes.values()].filter(({ parent }) => parent === agendaParent);
  const found = debateHalves(study, document, [agendaParent, ...themes.map(({ id }) => id)]);
  if (found === null || themes.length === 0) return null;
  const [early, late] = found.spans.map(spanName);
  const moved = found.rows.filter(
    ({ code, focal }) => code !== agendaParent && ['rose', 'fell'].includes(movedIn(focal) ?? ''),
  );
  const title = words('discourse.evolution', {
    moved: moved.length,
    n: themes.length,
    early: early ?? '',
    late: late ?? '',
  });
  return (
    <>
      <h3 id="evolution">{title}</h3>
      <HalvesTable found={found} document={document} label={title} view={view} />
    </>
  );
};

export const TheDebate = ({ view }: { view: View }) => {
  const { words, site } = view;
  const { study } = site.assessment;
  const document = corpusOf(study);
  if (document === null) return null;
  const codes = codesOfDebate(study, document);
  const asked = chosenOf(view, 'code');
  const code = codes.find((one) => one === asked) ?? codes.find((one) => one === firstCode) ?? codes[0];
  if (code === undefined) return null;
  const debate = debateOf(study, document, code);
  const { above, below, years } = apart(debate);
  const names = {
    focal: countryName(study.settings.focal, words.language),
    others: words('discourse.others', { n: debate.countries.length }),
    world: words('discourse.world'),
  };
  return (
    <Row
      id="debate"
      title={words('discourse.debate')}
      notes={[documentName(view, document), words('discourse.debate_note')]}
    >
      <h3>
        {words('discourse.debate_lead', {
          code: startOfTitle(bareCodeName(view, code)),
          country: names.focal,
          years,
          above,
          below,
          rest: years - above - below,
        })}
      </h3>
      <Choice codes={codes} chosen={code} view={view} />
      <YearsPlot debate={debate} names={names} view={view} />
      <ByYear debate={debate} names={names} view={view} />
      <Standing shares={debate.years.map(({ focal }) => focal)} view={view} />
      <Evolution document={document} view={view} />
    </Row>
  );
};
