/** In which mode actors act together (X1–X9), with which partners, through which mechanism families. */
import { countryName } from '../../language/index.js';
import { families, type ModeTables, type PartnerRow } from '../../report/index.js';
import { codesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { chosenOf, FilterForm } from '../filters.js';
import { Row } from '../row.js';
import type { View } from '../view.js';

const shownAtOnce = 15;

/** The table of modes names every case by mode and partner. */
const allCases = (view: View) => cutInLargeStudy(view, `${pageAddress(view.words.language, 'effectiveness')}modes.csv`);

const Modes = ({ tables, view }: { tables: ModeTables; view: View }) => {
  const { words, site } = view;
  const names = codesOf(site.assessment.evidence.standard, 'mechanisms');
  return (
    <table class="stacked w3">
      <thead>
        <tr>
          <th scope="col">{words('effectiveness.mode')}</th>
          <th scope="col">{words('effectiveness.cases')}</th>
          <th scope="col">{words('effectiveness.partners')}</th>
        </tr>
      </thead>
      <tbody>
        {tables.modes.map((row) => (
          <tr>
            <th scope="row">{`${row.mode} ${words.label(names.get(row.mode)?.name ?? { en: row.mode })}`}</th>
            {row.cases.length === 0 ? (
              <td class="missing" data-l={words('effectiveness.cases')}>
                {words('effectiveness.no_mode')}
              </td>
            ) : (
              <td data-l={words('effectiveness.cases')}>
                <OpensCases
                  label={words('cases_n', { n: row.cases.length })}
                  cases={row.cases.map((id) => ({ id }))}
                  view={view}
                  {...allCases(view)}
                />
              </td>
            )}
            <td class={row.byPartner.size === 0 ? 'missing' : ''} data-l={words('effectiveness.partners')}>
              {row.byPartner.size === 0
                ? words('effectiveness.no_partner')
                : words('countries_n', { n: row.byPartner.size })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Partners = ({ rows, view }: { rows: readonly PartnerRow[]; view: View }) => {
  const { words, site } = view;
  const { standard } = site.assessment.evidence;
  const names = codesOf(standard, 'families');
  const familyName = (id: string) => words.label(names.get(id)?.name ?? { en: id });
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words('effectiveness.modes.by_partner')}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{words('effectiveness.partner')}</th>
            {families.map((family) => (
              <th scope="col">{familyName(family)}</th>
            ))}
            <th scope="col">{words('effectiveness.cases_once')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{countryName(row.partner, words.language)}</th>
              {families.map((family) => {
                const ids = row.byFamily.get(family) ?? [];
                return ids.length === 0 ? (
                  <td class="missing" data-l={familyName(family)}>
                    {words('effectiveness.no_case')}
                  </td>
                ) : (
                  <td data-l={familyName(family)}>
                    <OpensCases
                      label={String(ids.length)}
                      cases={ids.map((id) => ({ id }))}
                      view={view}
                      {...allCases(view)}
                    />
                  </td>
                );
              })}
              <td class="total" data-l={words('effectiveness.cases_once')}>
                <OpensCases
                  label={String(row.cases.length)}
                  cases={row.cases.map((id) => ({ id }))}
                  view={view}
                  {...allCases(view)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** The nine modes, and the way to the table of partners. */
export const ModesOfInteraction = ({ tables, view }: { tables: ModeTables; view: View }) => {
  const { words } = view;
  const used = tables.modes.filter((row) => row.cases.length > 0).length;
  return (
    <Row id="modes" ask={words('effectiveness.modes.ask')} note={words('effectiveness.modes.note')}>
      <h3>{words('effectiveness.modes.lead', { used, n: tables.modes.length })}</h3>
      <Modes tables={tables} view={view} />
      <p class="src">
        {words('effectiveness.modes.sums', {
          registry: tables.registry,
          linked: tables.registry - tables.searchedNone.length - tables.notCoded.length,
          none: tables.searchedNone.length,
          unknown: tables.notCoded.length,
        })}
      </p>
      <p>
        <a href={pageAddress(words.language, 'effectiveness', 'modes')}>{words('effectiveness.modes.by_partner')}</a>
      </p>
    </Row>
  );
};

export const ModesByPartner = ({ tables, view }: { tables: ModeTables; view: View }) => {
  const { words, site } = view;
  const names = codesOf(site.assessment.evidence.standard, 'mechanisms');
  const mode = chosenOf(view, 'mode');
  const first = tables.partners.slice(0, shownAtOnce);
  const others = tables.partners.slice(shownAtOnce);
  return (
    <Row ask={words('effectiveness.modes.by_partner')} note={words('effectiveness.modes.note')}>
      <FilterForm
        action={pageAddress(words.language, 'effectiveness', 'modes')}
        choices={[
          {
            id: 'mode',
            label: words('effectiveness.mode'),
            options: tables.modes.map((row) => ({
              value: row.mode,
              name: `${row.mode} ${words.label(names.get(row.mode)?.name ?? { en: row.mode })}`,
              n: row.cases.length,
            })),
          },
        ]}
        view={view}
        shown={words('effectiveness.modes.shown', {
          mode: mode === null ? words('effectiveness.any_mode') : words.label(names.get(mode)?.name ?? { en: mode }),
          cases: tables.cases.length,
          partners: tables.partners.length,
        })}
      />
      {tables.partners.length === 0 ? <p class="missing">{words('effectiveness.no_mode')}</p> : null}
      {first.length === 0 ? null : <Partners rows={first} view={view} />}
      {others.length === 0 ? null : (
        <details class="twin">
          <summary>{words('effectiveness.modes.others', { n: others.length })}</summary>
          <Partners rows={others} view={view} />
        </details>
      )}
      <p class="src">
        {words('effectiveness.modes.partner_sums', {
          cases: tables.cases.length,
          alone: tables.withoutPartner.length,
          family: tables.withoutFamily.length,
        })}
      </p>
    </Row>
  );
};
