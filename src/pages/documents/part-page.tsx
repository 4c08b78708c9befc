/** One text of a corpus: what was counted in it, and the text itself where it lies here, with the codes in its margin. */
import { type CodedText, type DocumentView, documentsView } from '../../documents/index.js';
import { searchOf } from '../filters.js';
import { pageOf } from '../layout.js';
import { Parts, partOf, rowsOfPart } from '../paging.js';
import { Row } from '../row.js';
import type { PageBuilder, View } from '../view.js';
import { addCorpusCommand } from './commands.js';
import { CountsOfText } from './counts.js';
import { DocumentCrumbs } from './document-crumbs.js';
import { marksOf } from './marks.js';
import { countryOfPart, documentName, paragraphAddress, paragraphsOnAPage } from './names.js';
import { Reader } from './reader.js';
import { shownText } from './shown-text.js';

const TextOfPart = ({ one, text, view }: { one: DocumentView; text: CodedText; view: View }) => {
  const { words, query } = view;
  const shown = shownText(view, one, text.lang, text.part);
  if (shown.kind === 'unpublished')
    return (
      <div class="hatch">
        <p>{words('documents.text_unpublished')}</p>
      </div>
    );
  if (shown.kind !== 'text')
    return (
      <div class="hatch">
        <p>{words('documents.part_absent')}</p>
        <p>
          {`${words('documents.add_corpus')} `}
          <code>{addCorpusCommand(one.id, text.country ?? text.label, words)}</code>
        </p>
      </div>
    );
  if (!shown.agrees)
    return (
      <div class="hatch">
        <p>{words('documents.part_other_words')}</p>
      </div>
    );
  const { marks } = marksOf(one, shown.laid, text.lang, shown.agrees, text.part);
  return (
    <>
      <Reader
        view={view}
        address={(number) => paragraphAddress(words.language, one.id, text.lang, number, text.part)}
        lang={text.lang}
        laid={shown.laid}
        paragraphs={rowsOfPart(shown.laid.paragraphs, partOf(query), paragraphsOnAPage)}
        marks={marks}
      />
      <Parts rows={shown.laid.paragraphs.length} query={query} words={words} most={paragraphsOnAPage} />
    </>
  );
};

export const partPage: PageBuilder = (view) => {
  const { site, words, path } = view;
  const one = documentsView(site.assessment.study).byId.get(path[1] ?? '');
  const text = one?.texts.find(({ part }) => part !== null && part === path[2]);
  if (path.length !== 3 || one === undefined || text === undefined) return null;
  const title = `${documentName(view, one)}: ${countryOfPart(view, text.country, text.label)}, ${text.date ?? words('documents.no_date')}`;
  return pageOf(
    site,
    title,
    path,
    searchOf(view),
    <>
      <DocumentCrumbs one={one} view={view} />
      <div class="open tight">
        <h1>{title}</h1>
        <p class="lead">
          {words('documents.part_lead', {
            sentences: text.sentences ?? 0,
            words: text.words ?? 0,
            met: [...text.codes.values()].filter(({ hits }) => hits > 0).length,
            codes: text.codes.size,
          })}
        </p>
        <p class="note">
          {`${words('documents.hash')}: `}
          <code>{text.sha256 ?? words('documents.no_hash')}</code>
        </p>
      </div>
      <Row id="counts" ask={words('documents.counts_title')} note={words('documents.counts_note')}>
        <CountsOfText text={text} view={view} />
      </Row>
      <section class="row read" id="text">
        <div class="ask">
          <h2>{words('documents.text_title')}</h2>
        </div>
        <div class="say">
          <TextOfPart one={one} text={text} view={view} />
        </div>
      </section>
    </>,
  );
};
