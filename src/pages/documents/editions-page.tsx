/** Two editions compared: which commitments were added, removed, strengthened, weakened, and what became of each paragraph. */
import { type DocumentView, documentsView, languagesHere } from '../../documents/index.js';
import { compareText, formatDate, isLanguage, type Language } from '../../language/index.js';
import { type CommitmentChange, type Comparison, compareEditions } from '../../text/index.js';
import { pageAddress } from '../address.js';
import { searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { Row } from '../row.js';
import { SelectField } from '../select-field.js';
import type { PageBuilder, View } from '../view.js';
import { fetchCommand } from './commands.js';
import { documentAddress, documentName, languageName } from './names.js';
import { shownText } from './shown-text.js';

const fates = ['added', 'removed', 'strengthened', 'weakened', 'both_ways', 'amount_changed', 'kept'] as const;
const paragraphFates = ['same', 'changed', 'moved', 'added', 'removed'] as const;

const Change = ({ change, view, lang }: { change: CommitmentChange; view: View; lang: string }) => {
  const { words } = view;
  const aspects = (list: readonly string[]): string => list.map((one) => words(`documents.aspect.${one}`)).join(', ');
  const side = (key: 'earlier' | 'later') => {
    const one = change[key];
    return one === null ? null : (
      <div>
        <p class="small muted">
          {`${words(`documents.${key}`)}: ${one.modality === null ? words('documents.no_commitment') : words(`documents.firmness.${one.modality}`)}`}
        </p>
        <blockquote lang={lang}>{one.text}</blockquote>
      </div>
    );
  };
  return (
    <li>
      <p class="small">
        {[
          change.address === null ? null : words('documents.at_article', { address: change.address }),
          change.gained.length === 0 ? null : words('documents.gained', { aspects: aspects(change.gained) }),
          change.lost.length === 0 ? null : words('documents.lost', { aspects: aspects(change.lost) }),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <div class="versions">
        {side('earlier')}
        {side('later')}
      </div>
    </li>
  );
};

const Commitments = ({ comparison, view, lang }: { comparison: Comparison; view: View; lang: string }) => {
  const { words } = view;
  const of = (fate: string) => comparison.commitments.filter((change) => change.fate === fate);
  return (
    <>
      <table class="stacked">
        <caption>{words('documents.commitments')}</caption>
        <thead>
          <tr>
            {fates.map((fate) => (
              <th scope="col">{words(`documents.fate.${fate}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {fates.map((fate) => (
              <td data-l={words(`documents.fate.${fate}`)}>{of(fate).length}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {fates.map((fate) => {
        const own = of(fate);
        if (own.length === 0) return null;
        return (
          <details open={fate !== 'kept'} id={`fate-${fate}`}>
            <summary>{`${words(`documents.fate.${fate}`)}: ${own.length}`}</summary>
            <ul class="differences">
              {own.map((change) => (
                <Change change={change} view={view} lang={lang} />
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
};

const Paragraphs = ({ comparison, view, lang }: { comparison: Comparison; view: View; lang: string }) => {
  const { words } = view;
  return (
    <>
      <p>
        {paragraphFates
          .map(
            (fate) =>
              `${words(`documents.paragraph.${fate}`)}: ${comparison.paragraphs.filter((one) => one.fate === fate).length}`,
          )
          .join(' · ')}
      </p>
      <details>
        <summary>{words('documents.paragraphs_changed')}</summary>
        <div class="scroll">
          <table class="stacked beside-coders">
            <thead>
              <tr>
                <th scope="col">{words('documents.became')}</th>
                <th scope="col">{words('documents.earlier')}</th>
                <th scope="col">{words('documents.later')}</th>
              </tr>
            </thead>
            <tbody>
              {comparison.paragraphs
                .filter(({ fate }) => fate !== 'same')
                .map(({ fate, earlier, later }) => (
                  <tr>
                    <th scope="row">
                      {words(`documents.paragraph.${fate}`)}
                      {(later ?? earlier)?.address == null ? null : (
                        <span class="cell-n">{(later ?? earlier)?.address}</span>
                      )}
                    </th>
                    {[earlier, later].map((one, at) => (
                      <td data-l={words(at === 0 ? 'documents.earlier' : 'documents.later')}>
                        {one === null ? (
                          <span class="missing">{words('documents.no_paragraph')}</span>
                        ) : (
                          <span class="quoted" lang={lang}>
                            {one.text}
                          </span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
};

const ChoiceOfEditions = ({
  view,
  documents,
  chosen,
  lang,
  languages,
}: {
  view: View;
  documents: readonly DocumentView[];
  chosen: readonly [DocumentView | undefined, DocumentView | undefined];
  lang: Language | null;
  languages: readonly Language[];
}) => {
  const { words } = view;
  return (
    <form class="filters long-names" method="get" action={documentAddress(words.language, 'compare')}>
      {(['a', 'b'] as const).map((name, at) => (
        <SelectField
          id={`e-${name}`}
          name={name}
          label={words(at === 0 ? 'documents.earlier' : 'documents.later')}
          options={documents.map((one) => ({ value: one.id, name: documentName(view, one) }))}
          chosen={chosen[at]?.id}
        />
      ))}
      {languages.length < 2 ? null : (
        <SelectField
          id="e-lang"
          name="lang"
          label={words('documents.by.language')}
          options={languages.map((one) => ({ value: one, name: languageName(view, one) }))}
          chosen={lang}
        />
      )}
      <button class="btn" type="submit">
        {words('filter.show')}
      </button>
    </form>
  );
};

/** Editions that follow each other, each pair with its own address. */
const Chains = ({ view, documents }: { view: View; documents: readonly DocumentView[] }) => {
  const { words } = view;
  const byId = new Map(documents.map((one) => [one.id, one]));
  const pairs = documents.flatMap((later) => {
    const earlier = byId.get(later.document.card.supersedes ?? '');
    return earlier === undefined ? [] : [{ earlier, later }];
  });
  pairs.sort((a, b) => compareText(a.later.document.card.date ?? '', b.later.document.card.date ?? '', words.language));
  if (pairs.length === 0) return <p class="missing">{words('documents.no_chains')}</p>;
  return (
    <ul class="bullets">
      {pairs.map(({ earlier, later }) => (
        <li>
          <a href={`${documentAddress(words.language, 'compare')}?a=${earlier.id}&b=${later.id}`}>
            {`${documentName(view, earlier)} → ${documentName(view, later)}`}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** What is called the earlier is the earlier, whichever was named first. */
function inTime(one: DocumentView | undefined, other: DocumentView | undefined) {
  const [first, second] = [one?.document.card.date ?? null, other?.document.card.date ?? null];
  return first !== null && second !== null && second < first ? ([other, one] as const) : ([one, other] as const);
}

const languageOf = (view: View, one: DocumentView | undefined, other: DocumentView | undefined) => {
  const both =
    one === undefined || other === undefined
      ? []
      : languagesHere(one.document).filter(
          (lang): lang is Language => isLanguage(lang) && languagesHere(other.document).includes(lang),
        );
  const asked = both.find((lang) => lang === view.query.get('lang'));
  return { both, lang: asked ?? both.find((lang) => lang === view.words.language) ?? both[0] ?? null };
};

export const editionsPage: PageBuilder = (view) => {
  const { site, words, path, query } = view;
  if (path.length !== 2 || path[1] !== 'compare') return null;
  const { byId, documents } = documentsView(site.assessment.study);
  const whole = documents.filter(({ document }) => document.parts.length === 0);
  const [one, other] = inTime(byId.get(query.get('a') ?? ''), byId.get(query.get('b') ?? ''));
  const { both, lang } = languageOf(view, one, other);
  const [earlier, later] = [one, other].map((each) =>
    each === undefined || lang === null ? null : shownText(view, each, lang),
  );
  const comparison =
    earlier?.kind === 'text' && later?.kind === 'text' && lang !== null
      ? compareEditions(earlier.laid.text, later.laid.text, lang)
      : null;
  const count = (fate: string): number => comparison?.commitments.filter((change) => change.fate === fate).length ?? 0;
  const dated = (each: DocumentView): string =>
    each.document.card.date === null
      ? documentName(view, each)
      : `${documentName(view, each)} (${formatDate(each.document.card.date, words.language)})`;
  const without = [one, other].flatMap((each) =>
    each === undefined || languagesHere(each.document).length > 0 ? [] : [each],
  );
  return pageOf(
    site,
    words('documents.compare_title'),
    path,
    searchOf(view),
    <>
      <p class="crumbs">
        <a href={pageAddress(words.language, 'documents')}>{words('documents.all')}</a>
      </p>
      <div class="open tight">
        <h1>{words('documents.compare_title')}</h1>
        {one === undefined || other === undefined ? (
          <p class="lead">{words('documents.compare_choose')}</p>
        ) : (
          <>
            <p>{`${dated(one)} → ${dated(other)}`}</p>
            {comparison === null ? (
              <>
                <p class="lead">
                  {words(
                    earlier?.kind === 'unpublished' || later?.kind === 'unpublished'
                      ? 'documents.text_unpublished'
                      : without.length > 0
                        ? 'documents.compare_absent'
                        : 'documents.compare_no_language',
                  )}
                </p>
                <ul class="bullets">
                  {without.map((each) => (
                    <li>
                      {`${documentName(view, each)}: `}
                      <code>{fetchCommand(each.id, words)}</code>
                    </li>
                  ))}
                </ul>
              </>
            ) : (
              <p class="lead">
                {words('documents.compare_lead', {
                  added: count('added'),
                  removed: count('removed'),
                  strengthened: count('strengthened'),
                  weakened: count('weakened'),
                })}
              </p>
            )}
          </>
        )}
        <ChoiceOfEditions view={view} documents={whole} chosen={[one, other]} lang={lang} languages={both} />
      </div>
      {comparison === null || lang === null ? null : (
        <>
          <Row id="commitments" ask={words('documents.commitments_title')} note={words('documents.commitments_note')}>
            <Commitments comparison={comparison} view={view} lang={lang} />
          </Row>
          <Row id="paragraphs" ask={words('documents.paragraphs_title')}>
            <Paragraphs comparison={comparison} view={view} lang={lang} />
          </Row>
        </>
      )}
      <Row id="chains" ask={words('documents.chains_title')}>
        <Chains view={view} documents={whole} />
      </Row>
      <Row ask={words('documents.would_change')}>
        <p class="prose">{words('documents.would_change_editions')}</p>
      </Row>
    </>,
  );
};
