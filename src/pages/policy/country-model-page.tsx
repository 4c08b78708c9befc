/** The country's own model (P4d): its principles against families of cases, each cell with its evidence and its counter-evidence. */
import { type CellResult, countryModelCells, type ModelCell, type SourcedText } from '../../judgement/index.js';
import { countryName } from '../../language/index.js';
import type { CountryModel } from '../../study/index.js';
import { caseAddress, explainAddress } from '../address.js';
import { cutInLargeStudy, OpensCases } from '../case-list.js';
import { Derived } from '../derived.js';
import { pageOf } from '../layout.js';
import { GradeMark } from '../marks.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import { SourceLinks } from '../sourced.js';
import type { PageBuilder, View } from '../view.js';

const markOf = { evidenced: 'yes', contested: 'half', claimed: 'no', coded_only: 'no', empty: 'unknown' } as const;
const place = (cell: ModelCell): string => `${cell.principle}.${cell.family}`;

const Grid = ({ model, cells, view }: { model: CountryModel; cells: readonly ModelCell[]; view: View }) => {
  const { words } = view;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={words('country.grid')}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{words('country.principle')}</th>
            {model.families.map((family) => (
              <th scope="col">{words.label(family.name)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.principles.map((principle) => (
            <tr>
              <th scope="row">{words.label(principle.name)}</th>
              {model.families.map((family) => {
                const cell = cells.find((one) => one.principle === principle.id && one.family === family.id);
                if (cell === undefined)
                  return (
                    <td class="missing" data-l={words.label(family.name)}>
                      {words('no_data')}
                    </td>
                  );
                const speaksFor = cell.positive.length + cell.writtenFor.length;
                const against = cell.against.length + cell.writtenAgainst.length;
                return (
                  <td data-l={words.label(family.name)}>
                    <a class="v" href={`#${place(cell)}`}>
                      <svg class="sh" aria-hidden="true">
                        <use href={`#u-${markOf[cell.state]}`} />
                      </svg>{' '}
                      {words.say({ key: `whole.cell.state.${cell.state}` })}
                    </a>
                    <span class="cell-n">{words('country.for_against', { n: speaksFor, against })}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Results = ({ title, list, view }: { title: string; list: readonly CellResult[]; view: View }) => {
  const { words } = view;
  if (list.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="bullets">
        {list.map(({ view: of, result, grade }) => (
          <li>
            <a href={caseAddress(words.language, of.id)}>{words.label(of.record.name)}</a>:{' '}
            <OwnWords text={result.text} view={view} /> <GradeMark grade={grade} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** A sentence of the model is written in three languages; the words of a case file in one. */
const isStudys = (text: SourcedText['text']): boolean => text.kk !== undefined || text.ru !== undefined;

const Written = ({ title, list, view }: { title: string; list: readonly SourcedText[]; view: View }) => {
  const { words } = view;
  if (list.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul class="bullets">
        {list.map(({ text, sources }) => (
          <li>
            {isStudys(text) ? words.label(text) : <OwnWords text={words.label(text)} view={view} />}{' '}
            {sources.length === 0 ? words('country.no_source') : <SourceLinks sources={sources} view={view} />}
          </li>
        ))}
      </ul>
    </>
  );
};

const Cell = ({ cell, model, view }: { cell: ModelCell; model: CountryModel; view: View }) => {
  const { words, site } = view;
  const name = (list: readonly { id: string; name: CountryModel['title'] }[], id: string): string =>
    words.label(list.find((one) => one.id === id)?.name ?? { en: id });
  const cases = [
    ...cell.bearing.map(({ id }) => ({ id, state: 'yes' as const })),
    ...cell.notBearing.map(({ id }) => ({ id, state: 'no' as const })),
    ...cell.unknown.map(({ id }) => ({ id, state: 'unknown' as const })),
  ];
  const speaksAgainst = cell.against.length + cell.writtenAgainst.length > 0;
  return (
    <Row
      id={place(cell)}
      ask={`${name(model.principles, cell.principle)} × ${name(model.families, cell.family)}`}
      note={
        <Derived id={`principle:${place(cell)}:${site.assessment.study.settings.focal}`} words={words}>
          {words.say({ key: `whole.cell.state.${cell.state}` })}
        </Derived>
      }
      beside={
        <OpensCases
          label={words('country.cases', {
            yes: cell.bearing.length,
            no: cell.notBearing.length,
            unknown: cell.unknown.length,
          })}
          cases={cases}
          view={view}
          {...cutInLargeStudy(
            view,
            explainAddress(words.language, `principle:${place(cell)}:${site.assessment.study.settings.focal}`),
          )}
        />
      }
    >
      <h3>{words('country.for')}</h3>
      <Results title={words('country.positive')} list={cell.positive} view={view} />
      <Written title={words('country.written_for')} list={cell.writtenFor} view={view} />
      <Results title={words('country.claimed')} list={cell.claimed} view={view} />
      {cell.positive.length + cell.writtenFor.length + cell.claimed.length === 0 ? (
        <p class="missing">{words('country.nothing_for')}</p>
      ) : null}
      <h3>{words('country.against')}</h3>
      <Results title={words('country.not_positive')} list={cell.against} view={view} />
      <Written title={words('country.written_against')} list={cell.writtenAgainst} view={view} />
      {speaksAgainst ? null : <p class="missing">{words('country.nothing_against')}</p>}
    </Row>
  );
};

export const countryModelPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const subject = study.settings.focal;
  const model = study.countryModel;
  const cells = countryModelCells(evidence, subject);
  const count = (state: ModelCell['state']): number => cells.filter((cell) => cell.state === state).length;
  const title = words('country.title', { country: countryName(subject, words.language) });
  return pageOf(
    site,
    title,
    path,
    '',
    <>
      <div class="open">
        <h1>{title}</h1>
        <p class="lead">
          {model === null
            ? words('country.absent')
            : words('country.lead', {
                n: cells.length,
                evidenced: count('evidenced'),
                contested: count('contested'),
                rest: cells.length - count('evidenced') - count('contested'),
              })}
        </p>
        <p class="note">
          {model?.note === undefined ? '' : words.label(model.note)} <span class="rung">L1</span>
        </p>
      </div>
      {model === null ? null : (
        <>
          <Row id="grid" ask={words.label(model.title)} note={words('country.grid_note')}>
            <Grid model={model} cells={cells} view={view} />
          </Row>
          {cells.map((cell) => (
            <Cell cell={cell} model={model} view={view} />
          ))}
        </>
      )}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('country.would_change')}</p>
        <p class="src">{words('country.file')}</p>
      </Row>
    </>,
  );
};
