/** The sentences to which only one of two coders gave a code. */
import { type LaidOut, touches, type twoCoders } from '../../documents/index.js';
import type { View } from '../view.js';
import { codeName, paragraphAddress } from './names.js';

interface DisagreementsProperties {
  readonly disagreements: ReturnType<typeof twoCoders>['disagreements'];
  readonly view: View;
  readonly document: string;
  readonly laid: LaidOut;
  readonly lang: string;
  readonly names: readonly [string, string];
}

export const Disagreements = ({ disagreements, view, document, laid, lang, names }: DisagreementsProperties) => {
  const { words } = view;
  return (
    <section class="row" id="disagreements">
      <div class="ask">
        <h2>{words('documents.disagreements')}</h2>
        <p>{words('documents.disagreements_note')}</p>
      </div>
      <div class="say">
        {disagreements.length === 0 ? <p>{words('documents.no_disagreements')}</p> : null}
        <ul class="differences">
          {disagreements.map(({ sentence, code, by }) => (
            <li>
              <p>
                <b>{codeName(view, code)}</b>
                {`: ${words('documents.only_gave', { name: by === 'first' ? names[0] : names[1] })} · `}
                <a
                  href={paragraphAddress(
                    words.language,
                    document,
                    lang,
                    laid.paragraphs.find((paragraph) => touches(paragraph, sentence))?.number ?? 1,
                  )}
                >
                  {words('documents.sentence_n', { n: sentence.number })}
                </a>
              </p>
              <blockquote lang={lang}>{laid.text.slice(sentence.start, sentence.end)}</blockquote>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};
