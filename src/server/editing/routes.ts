/** The doors through which a study is changed; every one of them checks the form before it looks at what it says. */
import type { Context, Hono } from 'hono';
import { cardKinds, isCardKind, type Posted } from '../../editing/index.js';
import { isLanguage, type Language } from '../../language/index.js';
import {
  problemCount,
  renderCoding,
  renderConflict,
  renderEditor,
  renderNewCase,
  renderProblems,
  renderSaid,
  renderWithoutStudy,
  type Site,
} from '../../pages/index.js';
import { hashOfFile, noFile } from '../../study/index.js';
import { pathSteps } from '../path-steps.js';
import { adjudicate } from './adjudicate.js';
import { beginCase, noAnswers } from './begin-case.js';
import { codeDocument } from './code-document.js';
import { type CardRequest, openCard, turnOfEditing } from './edit-card.js';
import { keepScenario } from './keep-scenario.js';
import type { Session } from './session.js';
import { fieldOf, formTokenOf, trustedForm } from './trusted-form.js';

export function siteOf(session: Session, language: Language): Site | null {
  const { followed, history, token } = session;
  const { assessment, problems, revision } = followed;
  if (assessment === null) return null;
  return {
    assessment,
    problems,
    language,
    mode: 'live',
    revision,
    editing: {
      formToken: formTokenOf(token),
      undo: history.past().at(-1)?.files ?? null,
      redo: history.future().at(-1)?.files ?? null,
    },
  };
}

type Door = (context: Context, site: Site, language: Language) => Promise<Response> | Response;
type FormDoor = (context: Context, site: Site, posted: Posted, language: Language) => Promise<Response> | Response;

const addressOf = (language: string, ...steps: readonly string[]): string =>
  `/${language}/${steps.map((step) => `${encodeURIComponent(step)}/`).join('')}`;

const longestWait = 10_000;

/** Until the study has been read anew. */
const takenIn = ({ followed }: Session): Promise<void> =>
  new Promise((resolve) => {
    const waiting = setTimeout(done, longestWait);
    const stop = followed.onChange(done);
    function done(): void {
      clearTimeout(waiting);
      stop();
      resolve();
    }
  });

export function addEditing(app: Hono, session: Session): void {
  const withSite =
    (door: Door) =>
    (context: Context): Promise<Response> | Response => {
      const language = context.req.param('language') ?? '';
      if (!isLanguage(language)) return context.html(renderWithoutStudy('not_found', 'kk'), 404);
      const site = siteOf(session, language);
      if (site === null) return context.html(renderWithoutStudy('unreadable', language, session.followed), 200);
      return door(context, site, language);
    };
  const withForm = (door: FormDoor) =>
    withSite(async (context, site, language) => {
      const form = await trustedForm(context, session.token);
      if ('refused' in form)
        return context.html(renderSaid(site, form.refused).html, form.refused === 'too_large' ? 413 : 403);
      return door(context, site, form.posted, language);
    });
  const gone = (context: Context, site: Site): Response => context.html(renderSaid(site, 'no_such_card').html, 404);

  const requestOf = (context: Context): CardRequest | null => {
    const [, , kind = '', ...steps] = pathSteps(new URL(context.req.url).pathname) ?? [];
    const id = steps.join('/');
    return isCardKind(kind) && id !== '' ? { kind, id, part: context.req.query('part') ?? null } : null;
  };

  app.get('/:language/edit/', (context) => {
    const { kind = '', id = '' } = context.req.query();
    const language = context.req.param('language');
    if (!cardKinds.some((one) => one === kind) || id.trim() === '')
      return context.redirect(addressOf(language, 'work'));
    const begin = context.req.query('begin') === 'yes' ? '?begin=yes' : '';
    return context.redirect(addressOf(language, 'edit', kind, ...id.trim().split('/')) + begin);
  });

  app.get(
    '/:language/edit/*',
    withSite(async (context, site) => {
      const request = requestOf(context);
      const begin = context.req.query('begin') === 'yes' || request?.kind === 'coding';
      const state =
        request === null
          ? null
          : await openCard(session, request, { begin, saved: context.req.query('saved') === 'yes' });
      return state === null ? gone(context, site) : context.html(renderEditor(site, state).html, 200);
    }),
  );

  app.post(
    '/:language/edit/*',
    withForm(async (context, site, posted, language) => {
      const request = requestOf(context);
      const turn = request === null ? null : await turnOfEditing(session, request, posted);
      if (turn === null || request === null) return gone(context, site);
      if ('conflict' in turn) return context.html(renderConflict(site, turn.conflict).html, 409);
      if ('saved' in turn) {
        const part = request.part === null ? '' : `&part=${encodeURIComponent(request.part)}`;
        return context.redirect(
          `${addressOf(language, 'edit', request.kind, ...request.id.split('/'))}?saved=yes${part}`,
          303,
        );
      }
      if ('goTo' in turn) return context.html(renderEditor(site, { ...turn.state, part: turn.goTo }).html, 200);
      if (fieldOf(posted, 'action') === 'live')
        return context.json({
          problems: renderProblems(site, turn.show),
          count: problemCount(site, turn.show),
          text: turn.show.text,
          changed: turn.show.said === 'changed_on_disk',
        });
      return context.html(renderEditor(site, turn.show).html, turn.status);
    }),
  );

  app.get(
    '/:language/new-case/',
    withSite((context, site) =>
      context.html(
        renderNewCase(site, { answers: noAnswers(site.assessment.study), problems: [], asked: [] }).html,
        200,
      ),
    ),
  );
  app.post(
    '/:language/new-case/',
    withForm(async (context, site, posted, language) => {
      const begun = await beginCase(session, site.assessment.study, posted);
      if ('id' in begun) return context.redirect(`${addressOf(language, 'edit', 'case', begun.id)}?saved=yes`, 303);
      return context.html(renderNewCase(site, begun).html, 422);
    }),
  );

  for (const direction of ['undo', 'redo'] as const)
    app.post(
      `/:language/${direction}/`,
      withForm((context, site, posted, language) => {
        const outcome = session.history[direction]();
        if (outcome.kind === 'changed_meanwhile')
          return context.html(renderSaid(site, 'undo_changed', [], outcome.file).html, 409);
        if (outcome.kind === 'refused')
          return context.html(renderSaid(site, 'undo_refused', outcome.problems).html, 507);
        const back = fieldOf(posted, 'back');
        // What has just been taken away has no page to go back to.
        const gone =
          outcome.kind === 'done' &&
          outcome.edit.files.some(
            (file) => !file.startsWith('documents/') && hashOfFile(session.root, file) === noFile,
          );
        return context.redirect(
          !gone && /^\/(kk|ru|en)\/(?!\/)[^\s\\]*$/.test(back) ? back : addressOf(language, 'work'),
          303,
        );
      }),
    );

  app.post(
    '/:language/documents/:id/coding/',
    withForm(async (context, site, posted, language) => {
      const document = site.assessment.study.documents.byId.get(context.req.param('id') ?? '');
      if (document === undefined || document.parts.length > 0) return gone(context, site);
      const turn = codeDocument(session, site, document, posted);
      // The script puts the page where the old one stood: it needs no second question.
      const inPlace = fieldOf(posted, 'in_place') === 'yes';
      if (turn.status !== 303 || inPlace) {
        const page = renderCoding(siteOf(session, language) ?? site, { ...turn, document: document.id });
        return page === null ? gone(context, site) : context.html(page.html, turn.status === 303 ? 200 : turn.status);
      }
      // Who codes must be known to the study before there is a page to code on.
      if (turn.said === 'begun') await takenIn(session);
      const query = new URLSearchParams({ lang: turn.lang, coder: turn.coder, said: turn.said });
      if (turn.sentence !== null) query.set('sentence', String(turn.sentence));
      if (turn.page > 1) query.set('page', String(turn.page));
      return context.redirect(`${addressOf(language, 'documents', document.id, 'coding')}?${query}`, 303);
    }),
  );

  app.post(
    '/:language/agreement/',
    withForm((context, site, posted, language) => {
      const outcome = adjudicate(session, site.assessment.study, posted);
      if (outcome === 'settled') return context.redirect(`${addressOf(language, 'agreement')}?settled=yes`, 303);
      if (outcome === 'incomplete') return context.redirect(`${addressOf(language, 'agreement')}?incomplete=yes`, 303);
      if (outcome === 'values_changed') return context.html(renderSaid(site, 'values_changed').html, 409);
      // Another program wrote the file in between: what was decided was decided on what stood there before.
      if (outcome.problems.length === 0)
        return context.html(renderSaid(site, 'values_changed', [], outcome.file).html, 409);
      return context.html(renderSaid(site, 'undo_refused', outcome.problems).html, 507);
    }),
  );

  app.post(
    '/:language/what-if/',
    withForm((context, site, posted, language) => {
      const outcome = keepScenario(session, posted);
      if ('id' in outcome)
        return context.redirect(`${addressOf(language, 'what-if')}?scenario=${encodeURIComponent(outcome.id)}`, 303);
      if ('not' in outcome) return context.html(renderSaid(site, outcome.not, [], outcome.file).html, 409);
      return context.html(renderSaid(site, 'undo_refused', outcome.problems).html, 507);
    }),
  );
}
