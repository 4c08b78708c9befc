/** What doctrine promised, which initiatives name it, what came of them; “no evidence found” where none (A9, A11, T5). */
import { documentsView } from '../../documents/index.js';
import { type CommitmentTrace, commitmentTraces } from '../../judgement/index.js';
import { formatDate } from '../../language/index.js';
import { type Commitment, documentOfCommitment, paragraphOfPlace, placingMachine } from '../../study/index.js';
import { caseAddress } from '../address.js';
import { Derived } from '../derived.js';
import { documentAddress, documentName, languageName, paragraphAddress } from '../documents/names.js';
import { pageOf } from '../layout.js';
import { digitsOf, GradeMark, Opens, withInterval } from '../marks.js';
import { OwnWords } from '../own-words.js';
import { Row } from '../row.js';
import { shownValue } from '../shown-value.js';
import { SourceLinks } from '../sourced.js';
import type { PageBuilder, View } from '../view.js';

/** The document by its title, opened where the study has a card of it; else its name as the study writes it. */
const DocumentOf = ({ commitment, view }: { commitment: Commitment; view: View }) => {
  const id = documentOfCommitment(commitment);
  const document = id === null ? undefined : documentsView(view.site.assessment.study).byId.get(id);
  return document === undefined ? (
    <OwnWords text={commitment.document} view={view} />
  ) : (
    <a href={documentAddress(view.words.language, document.id)}>{documentName(view, document)}</a>
  );
};

/** A paragraph opens in the reader. No place: where the text is to be had, and what to do with it. */
const PlaceOf = ({ commitment, view }: { commitment: Commitment; view: View }) => {
  const { words, site } = view;
  const id = documentOfCommitment(commitment);
  const document = id === null ? undefined : documentsView(site.assessment.study).byId.get(id);
  if (commitment.place === null)
    return (
      <>
        <p>{words('commitments.no_place')}</p>
        {document === undefined ? null : (
          <p class="note">
            {`${words('commitments.bring')} `}
            <a href={`${documentAddress(words.language, document.id)}#waits`}>{words('documents.waits.title')}</a>
          </p>
        )}
      </>
    );
  const found = document === undefined ? null : paragraphOfPlace(commitment.place);
  const lang = found?.lang ?? document?.document.card.texts[0]?.lang;
  return (
    <>
      <p>
        {found === null || document === undefined || lang === undefined ? (
          <OwnWords text={commitment.place} view={view} />
        ) : (
          <a href={paragraphAddress(words.language, document.id, lang, found.paragraph)}>
            {found.lang === null
              ? words('commitments.place_paragraph_only', { n: found.paragraph })
              : words('commitments.place_paragraph', { n: found.paragraph, language: languageName(view, found.lang) })}
          </a>
        )}
      </p>
      {commitment.placed_by === placingMachine ? <p class="missing">{words('commitments.place_draft')}</p> : null}
    </>
  );
};

const Card = ({ trace, view }: { trace: CommitmentTrace; view: View }) => {
  const { words, site } = view;
  const { commitment, servedBy } = trace;
  const sources = commitment.src == null ? [] : [commitment.src].flat();
  return (
    <Row
      id={commitment.id}
      ask={`${commitment.id} ${words.label(commitment.text)}`}
      note={
        <>
          <DocumentOf commitment={commitment} view={view} />
          {commitment.date === null ? '' : `, ${formatDate(commitment.date, words.language)}`}
        </>
      }
      beside={
        <>
          <PlaceOf commitment={commitment} view={view} />
          <p>{sources.length === 0 ? words('commitments.no_source') : <SourceLinks sources={sources} view={view} />}</p>
        </>
      }
    >
      <h3>
        <Derived id={`commitment:${commitment.id}:${site.assessment.study.settings.focal}`} words={words}>
          {words.say({ key: `whole.commitment.state.${trace.state}` })}
        </Derived>
      </h3>
      {servedBy.length === 0 ? null : (
        <table class="stacked">
          <thead>
            <tr>
              <th scope="col">{words('commitments.initiative')}</th>
              <th scope="col">{words('commitments.goals')}</th>
              <th scope="col">{words('commitments.results')}</th>
            </tr>
          </thead>
          <tbody>
            {servedBy.map((one) => (
              <tr>
                <th scope="row">
                  <a href={caseAddress(words.language, one.view.id)}>{words.label(one.view.record.name)}</a>
                  {one.after === false ? <span class="cell-n">{words('commitments.before')}</span> : null}
                </th>
                <td data-l={words('commitments.goals')}>
                  <ul class="bullets">
                    {(one.view.record.goals ?? [])
                      .filter((goal) => one.goals.includes(goal.id))
                      .map((goal) => (
                        <li>
                          {goal.text === null ? words('not_known_word') : <OwnWords text={goal.text} view={view} />}
                        </li>
                      ))}
                  </ul>
                </td>
                <td data-l={words('commitments.results')}>
                  {one.results.length === 0 ? (
                    <span class="missing">{words('commitments.no_result')}</span>
                  ) : (
                    <ul class="bullets">
                      {one.results.map(({ result, grade }) => (
                        <li>
                          <OwnWords text={result.text} view={view} /> <GradeMark grade={grade} words={words} />
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Row>
  );
};

export const commitmentsPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { evidence, study } = site.assessment;
  const traces = commitmentTraces(evidence, study.settings.focal);
  const count = (state: CommitmentTrace['state']): number => traces.filter((trace) => trace.state === state).length;
  const gap = shownValue(site.assessment, 'NAR-05c');
  return pageOf(
    site,
    words('commitments.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('commitments.title')}</h1>
        <p class="lead">
          {traces.length === 0
            ? words('commitments.nothing')
            : words('commitments.lead', {
                n: traces.length,
                evidenced: count('evidenced'),
                claimed: count('claimed') + count('no_result'),
                none: count('none') + count('before_only'),
              })}
        </p>
        <p class="note">{words('commitments.note')}</p>
        <p>
          NAR-05c:{' '}
          {gap === undefined || gap.value === null ? (
            <span class="missing">{words('no_data')}</span>
          ) : (
            <Opens value={gap} words={words}>
              {withInterval(gap, words, digitsOf(gap))}
            </Opens>
          )}
        </p>
      </div>
      {traces.map((trace) => (
        <Card trace={trace} view={view} />
      ))}
      <Row ask={words('what_would_change')}>
        <p class="prose">{words('commitments.would_change')}</p>
      </Row>
    </>,
  );
};
