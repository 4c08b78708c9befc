/** Which schema reads which file: the source of `schemas/*.json`. */
import { z } from 'zod';
import { causalPicture, lens, systemModel } from '../standard/index.js';
import { caseRecord } from './schema/case.js';
import { adjudication, codingRecord, scenario, verdictResponse } from './schema/coding.js';
import { countryModel } from './schema/country-model.js';
import { documentCard, documentCoder, documentHost } from './schema/document.js';
import { experience } from './schema/experience.js';
import { norm } from './schema/norm.js';
import { preregistration } from './schema/prereg.js';
import {
  actor,
  channel,
  commitment,
  environmentFile,
  frameFile,
  methodFile,
  override,
  publisher,
  source,
  studyFile,
} from './schema/register.js';

/** By name of the schema: the file as the user sees it, its schema, and whether its leaves may be wrapped. */
export const fileSchemas: Readonly<Record<string, { file: string; schema: z.ZodType; wrapped: boolean }>> = {
  study: { file: 'study.yaml', schema: studyFile, wrapped: true },
  case: { file: 'initiatives/<id>.yaml', schema: caseRecord, wrapped: true },
  actors: { file: 'actors.yaml', schema: z.array(actor), wrapped: true },
  publishers: { file: 'publishers.yaml', schema: z.array(publisher), wrapped: true },
  source: { file: 'sources/<id>.yaml', schema: source, wrapped: true },
  channels: { file: 'channels.yaml', schema: z.array(channel), wrapped: true },
  environment: { file: 'environment.yaml', schema: environmentFile, wrapped: true },
  commitments: { file: 'commitments.yaml', schema: z.array(commitment), wrapped: true },
  norm: { file: 'norms/<id>.yaml', schema: norm, wrapped: true },
  experience: { file: 'experience/<id>.yaml', schema: experience, wrapped: true },
  frame: { file: 'frame.yaml', schema: frameFile, wrapped: true },
  prereg: { file: 'prereg.yaml', schema: preregistration, wrapped: true },
  method: { file: 'method.yaml', schema: methodFile, wrapped: true },
  responses: { file: 'responses.yaml', schema: z.array(verdictResponse), wrapped: false },
  coding: { file: 'codings/<coder>/<case>.yaml', schema: codingRecord, wrapped: true },
  adjudications: { file: 'adjudications/<settler>/<case>.yaml', schema: z.array(adjudication), wrapped: false },
  scenario: { file: 'scenarios/<id>.yaml', schema: scenario, wrapped: false },
  document: { file: 'documents/<id>/card.yaml', schema: documentCard, wrapped: true },
  'document-coders': { file: 'documents/coders.yaml', schema: z.array(documentCoder), wrapped: true },
  'document-hosts': { file: 'documents/hosts.yaml', schema: z.array(documentHost), wrapped: false },
  lens: { file: 'lenses/<id>.yaml', schema: lens, wrapped: false },
  model: { file: 'model.yaml', schema: systemModel, wrapped: false },
  dag: { file: 'dag.yaml', schema: causalPicture, wrapped: false },
  'country-model': { file: 'country-model.yaml', schema: countryModel, wrapped: false },
  override: { file: 'override.yaml', schema: z.array(override), wrapped: false },
};
