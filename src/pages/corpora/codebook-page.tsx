/**
 * The codebook of documents in the reader's language: what each code means, its words in dictionaries, who found it how often,
 * how far coders agree. Name and definition stand open; the rest of a code is folded, and what is the same for a whole group
 * is said once under its question.
 */
import { isMachine } from '../../documents/index.js';
import { languages } from '../../language/index.js';
import { agreementOn, codeFound, dictionaryCodeOf, machineAgreementOn, patternsOf } from '../../report/index.js';
import { type DocumentCode, documentCodesOf } from '../../standard/index.js';
import { pageAddress } from '../address.js';
import { coderName } from '../documents/names.js';
import { pageOf } from '../layout.js';
import type { PageBuilder, View } from '../view.js';
import { CodeWords, Ending, languageName, numberText, Row } from './pieces.js';

const dictionaryName = ({ site, words }: View, id: string): string =>
  words.label(site.assessment.evidence.standard.dictionaries.get(id)?.title ?? { en: id });

const Patterns = ({ code, view }: { code: string; view: View }) => {
  const { words, site } = view;
  const found = patternsOf(site.assessment.evidence.standard, code);
  if (found.length === 0) return <span class="missing">{words('codebook.no_patterns')}</span>;
  return (
    <>
      {found.map(({ dictionary, code: id, byLanguage }) => (
        <details class="small">
          <summary>{words('codebook.patterns_of', { dictionary: dictionaryName(view, dictionary), code: id })}</summary>
          <dl class="patterns">
            {languages.map((lang) => (
              <>
                <dt>{languageName(words, lang)}</dt>
                <dd lang={lang}>
                  {(byLanguage[lang] ?? []).length === 0 ? (
                    <span class="missing">{words('codebook.no_patterns_in')}</span>
                  ) : (
                    (byLanguage[lang] ?? []).map((pattern, at) => (
                      <>
                        {at === 0 ? '' : ' · '}
                        <code>{pattern}</code>
                      </>
                    ))
                  )}
                </dd>
              </>
            ))}
          </dl>
        </details>
      ))}
    </>
  );
};

const Found = ({ code, view }: { code: string; view: View }) => {
  const { words, site } = view;
  const found = codeFound(site.assessment.study, code);
  if (found.length === 0) return <span class="missing">{words('codebook.nobody_looked')}</span>;
  return (
    <ul>
      {found.map(({ coder, language, texts, hits }) => (
        <li>
          {words(hits === 0 ? 'codebook.found_none' : 'codebook.found', {
            coder: coderName(view, coder),
            language: languageName(words, language),
            texts,
            hits,
          })}
        </li>
      ))}
    </ul>
  );
};

const Agreement = ({ code, view }: { code: string; view: View }) => {
  const { words, site } = view;
  const people = agreementOn(site.assessment.study, code).filter(({ language }) => language !== null);
  const all = agreementOn(site.assessment.study, code);
  const shown = people.length > 0 ? people : all;
  const machines = machineAgreementOn(site.assessment.study, code);
  if (shown.length === 0 && machines.length === 0) return <span class="missing">{words('codebook.not_measured')}</span>;
  const href = `${pageAddress(words.language, 'reliability')}#agreement`;
  return (
    <ul>
      {shown.map(({ language, alpha, interval, use, units }) => (
        <li>
          <a class="opens in-words" href={href}>
            {`${language === null ? words('corpora.all_languages') : languageName(words, language)}: ${
              alpha === null
                ? words('reliability.undefined')
                : use === 'unusable'
                  ? words('reliability.use.unusable')
                  : `α ${numberText(alpha, interval, words)}, ${words(`reliability.use.${use ?? 'unknown'}`)}`
            } (${words('reliability.units', { n: units })})`}
          </a>
        </li>
      ))}
      {machines.map(({ coder, agreement }) => (
        <li>
          {words('codebook.machine_agreement', {
            coder: coderName(view, coder),
            language: languageName(words, agreement.lang),
            alpha: agreement.alpha,
            n: agreement.n,
          })}
        </li>
      ))}
    </ul>
  );
};

const Said = ({ code, view }: { code: DocumentCode; view: View }) => {
  const { words } = view;
  const lines = [
    ['include', code.include],
    ['exclude', code.exclude],
    ['example', code.example],
    ['border', code.border],
  ] as const;
  return (
    <>
      {lines.map(([key, text]) => (
        <>
          <dt>{words(`codebook.${key}`)}</dt>
          <dd>{words.label(text)}</dd>
        </>
      ))}
    </>
  );
};

/** What no code of a group has: it is said once for the group, not under each of its codes. */
interface Lacking {
  readonly patterns: boolean;
  readonly found: boolean;
  readonly agreement: boolean;
}

function lackingIn({ site }: View, codes: readonly string[]): Lacking {
  const { study, evidence } = site.assessment;
  return {
    patterns: codes.every((code) => patternsOf(evidence.standard, code).length === 0),
    found: codes.every((code) => codeFound(study, code).length === 0),
    agreement: codes.every(
      (code) => agreementOn(study, code).length === 0 && machineAgreementOn(study, code).length === 0,
    ),
  };
}

/** In one paragraph; what holds for the whole book stands above it, not at each group. */
const lackingWords = (lacking: Lacking, isAnyMeasured: boolean, { words }: View): string =>
  [
    ...(lacking.found ? [words('codebook.group_unsought')] : []),
    ...(lacking.patterns ? [words('codebook.group_no_patterns')] : []),
    ...(lacking.agreement && isAnyMeasured ? [words('codebook.group_unmeasured')] : []),
  ].join(' ');

const Entry = ({
  id,
  code,
  depth,
  lacking,
  view,
}: {
  id: string;
  code: DocumentCode | null;
  depth: number;
  lacking: Lacking;
  view: View;
}) => {
  const { words, site } = view;
  const isSeen = codeFound(site.assessment.study, id).some(({ hits }) => hits > 0);
  return (
    <article class={depth > 0 ? 'code-entry below' : 'code-entry'} id={`code-${id}`}>
      <details>
        <summary>
          <h3>
            <CodeWords code={id} view={view} />
          </h3>
          {isSeen ? <span class="seen">{words('codebook.seen')}</span> : null}
          {code === null ? null : <span class="c">{words.label(code.definition)}</span>}
        </summary>
        <dl class="code-facts">
          {code === null ? null : <Said code={code} view={view} />}
          {lacking.patterns ? null : (
            <>
              <dt>{words('codebook.patterns')}</dt>
              <dd>
                <Patterns code={id} view={view} />
              </dd>
            </>
          )}
          {lacking.found ? null : (
            <>
              <dt>{words('codebook.found_by')}</dt>
              <dd>
                <Found code={id} view={view} />
              </dd>
            </>
          )}
          {lacking.agreement ? null : (
            <>
              <dt>{words('codebook.agreement')}</dt>
              <dd>
                <Agreement code={id} view={view} />
              </dd>
            </>
          )}
        </dl>
      </details>
    </article>
  );
};

/** A group of codes under its question. */
const Group = ({
  id,
  title,
  notes,
  entries,
  isAnyMeasured,
  view,
}: {
  id: string;
  title: string;
  notes: readonly string[];
  entries: readonly { id: string; code: DocumentCode | null; depth: number }[];
  isAnyMeasured: boolean;
  view: View;
}) => {
  const lacking = lackingIn(
    view,
    entries.map((entry) => entry.id),
  );
  return (
    <Row
      id={id}
      title={title}
      notes={[...notes, lackingWords(lacking, isAnyMeasured, view)].filter((note) => note !== '')}
    >
      <div class="code-list">
        {entries.map((entry) => (
          <Entry {...entry} lacking={lacking} view={view} />
        ))}
      </div>
    </Row>
  );
};

/** Codes in the order of the file, each below the one above it. */
function ordered(codes: readonly DocumentCode[], parent: string, depth = 0): { code: DocumentCode; depth: number }[] {
  return codes
    .filter((code) => code.parent === parent)
    .flatMap((code) => [{ code, depth }, ...(code.id === parent ? [] : ordered(codes, code.id, depth + 1))]);
}

export const codebookPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  if (path.length !== 1) return null;
  const { standard } = site.assessment.evidence;
  const { study } = site.assessment;
  const groups = [...standard.documentCodebook.values()];
  const codes = [...documentCodesOf(standard).keys()];
  const found = codes.filter((code) => codeFound(study, code).some(({ hits }) => hits > 0));
  const byPeople = codes.filter((code) => codeFound(study, code).some(({ coder }) => !isMachine(coder)));
  const measured = codes.filter((code) => agreementOn(study, code).length > 0);
  const inBook = new Set(codes.flatMap((code) => [code, dictionaryCodeOf(code)]));
  const only = [...standard.textCodes.keys()].filter((code) => !inBook.has(code));
  return pageOf(
    site,
    words('codebook.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('codebook.title')}</h1>
        <p class="lead">
          {words('codebook.lead', {
            codes: codes.length,
            groups: groups.length,
            found: found.length,
            people: byPeople.length,
            measured: measured.length,
          })}
        </p>
        {measured.length > 0 ? null : <p class="note">{words('codebook.unmeasured')}</p>}
        <ul class="facets">
          {groups.map(({ group, name }) => (
            <li>
              <a href={`#group-${group}`}>{words.label(name)}</a>
            </li>
          ))}
        </ul>
      </div>
      {groups.map(({ group, name, question, codes: own }) => (
        <Group
          id={`group-${group}`}
          title={words.label(name)}
          notes={[words.label(question), words('codebook.codes_n', { n: own.length })]}
          entries={ordered(own, group).map(({ code, depth }) => ({ id: code.id, code, depth }))}
          isAnyMeasured={measured.length > 0}
          view={view}
        />
      ))}
      <Group
        id="dictionaries"
        title={words('codebook.only_dictionaries')}
        notes={[words('codebook.only_dictionaries_note')]}
        entries={only.map((id) => ({ id, code: null, depth: 0 }))}
        isAnyMeasured={measured.length > 0}
        view={view}
      />
      <Ending change={words('codebook.would_change')} method={words('codebook.method')} view={view} />
    </>,
  );
};
