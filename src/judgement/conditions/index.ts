import { integrationOptions } from '../../classes/index.js';
import { autonomyFailsForConceptC } from './autonomy-of-citizen-cases.js';
import { brokerLossAbove } from './broker-loss.js';
import type { NamedCondition } from './condition.js';
import { digitalFormRisesWithoutInstitution } from './digital-form-rises.js';
import { inclusionBelow } from './inclusion-below.js';
import { lowStageWithDemand } from './low-stage-with-demand.js';
import { mandatedPairsUnlinked } from './mandated-pairs.js';
import { roundsWithoutCivicTrack } from './rounds-without-civic-track.js';
import { spendFallsTurbulenceRises } from './spend-falls.js';
import { subStudyBacklash, subStudyEffect } from './sub-studies.js';
import { tiedAidCase } from './tied-aid.js';

/** R16: a practice with an independently evidenced result that a clause of doctrine asks for and does not yet name (method §5.4). */
const integrationOption: NamedCondition = ({ evidence, subject }) => {
  const options = integrationOptions(evidence, subject);
  return {
    holds: options.length > 0,
    watch: false,
    severity: null,
    because: [
      {
        key: options.length > 0 ? 'judgement.condition.options' : 'judgement.condition.no_options',
        args: { n: options.length },
      },
    ],
    units: options.map((option) => option.caseId),
  };
};

/** The conditions the standard may name. */
export const conditions: Readonly<Record<string, NamedCondition>> = {
  spend_falls_turbulence_rises: spendFallsTurbulenceRises,
  broker_loss_above: brokerLossAbove,
  mandated_pairs_unlinked: mandatedPairsUnlinked,
  inclusion_below: inclusionBelow,
  integration_option: integrationOption,
  tied_aid_case: tiedAidCase,
  rounds_without_civic_track: roundsWithoutCivicTrack,
  autonomy_fails_for_concept_C: autonomyFailsForConceptC,
  digital_form_rises_without_institution: digitalFormRisesWithoutInstitution,
  low_stage_with_demand: lowStageWithDemand,
  sub_study_effect: subStudyEffect,
  sub_study_backlash: subStudyBacklash,
};

/** The indicators whose values a condition reads: who lacks them waits for them (R28). */
export const indicatorsOfConditions: Readonly<Record<string, readonly string[]>> = {
  spend_falls_turbulence_rises: ['CTX-02'],
  broker_loss_above: ['GOV-02b'],
  rounds_without_civic_track: ['SEC-05'],
  autonomy_fails_for_concept_C: ['INS-05'],
  low_stage_with_demand: ['IND-05'],
  sub_study_effect: ['DIR-08'],
  sub_study_backlash: ['DIR-08'],
};

export type { ConditionContext, ConditionOutcome, NamedCondition } from './condition.js';
