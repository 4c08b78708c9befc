/** Everything that can be taken home: one archive, one workbook, each table. */
import { documentEndings, documentKinds } from '../export/index.js';
import { allTableNames, citation, studyFileName } from '../report/index.js';
import { pageAddress } from './address.js';
import { pageOf } from './layout.js';
import { Row } from './row.js';
import type { PageBuilder } from './view.js';

export const downloadsPage: PageBuilder = ({ site, words, path }) => {
  if (path.length !== 1) return null;
  const { assessment } = site;
  const { licence } = assessment.study.settings;
  const file = (name: string): string => pageAddress(words.language, 'downloads') + name;
  const whole = (ending: 'zip' | 'xlsx'): string => studyFileName(assessment, words.language, ending);
  return pageOf(
    site,
    words('downloads.title'),
    path,
    '',
    <>
      <div class="open">
        <h1>{words('downloads.title')}</h1>
        <p class="lead">{words('downloads.lead')}</p>
      </div>
      <Row ask={words('downloads.whole')}>
        <ul class="bullets">
          {(['zip', 'xlsx'] as const).map((ending) => (
            <li>
              <a href={file(whole(ending))} download>
                {words(`downloads.${ending}`)}
              </a>
              <p class="small muted">{whole(ending)}</p>
            </li>
          ))}
        </ul>
        <p class="note">{citation(assessment, words.language)}</p>
      </Row>
      <Row id="documents" ask={words('downloads.documents')} note={words('downloads.documents_note')}>
        <ul class="bullets">
          {documentKinds.map((kind) => (
            <li>
              {words.say({ key: `export.subtitle.${kind}` })}
              {': '}
              {documentEndings.map((ending, index) => (
                <>
                  {index === 0 ? '' : ', '}
                  <a href={file(`${kind}.${ending}`)} download>{`${kind}.${ending}`}</a>
                </>
              ))}
            </li>
          ))}
        </ul>
      </Row>
      <Row ask={words('downloads.single')}>
        <table class="stacked downloads">
          <thead>
            <tr>
              <th scope="col">{words('downloads.table')}</th>
              <th scope="col">{words('downloads.file')}</th>
              <th scope="col">{words('downloads.description')}</th>
            </tr>
          </thead>
          <tbody>
            {allTableNames.map((name) => (
              <tr>
                <th scope="row">{words.say({ key: `downloads.table.${name}` })}</th>
                <td data-l={words('downloads.file')}>
                  <a href={file(`${name}.csv`)} download>{`${name}.csv`}</a>
                </td>
                <td data-l={words('downloads.description')}>
                  <a href={file(`${name}.metadata.json`)} download>{`${name}.metadata.json`}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Row>
      <Row ask={words('downloads.how')}>
        <p class="prose">{words('downloads.empty')}</p>
        {licence === undefined ? null : <p class="prose">{words('downloads.licence', { licence })}</p>}
      </Row>
    </>,
  );
};
