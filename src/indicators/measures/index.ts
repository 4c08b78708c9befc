/** All measures by the name under which the standard asks for them. */
import type { Standard } from '../../standard/index.js';
import type { Measure } from '../measure.js';
import { adaptability } from './adaptability.js';
import { aidGiven } from './aid-given.js';
import { autonomy } from './autonomy.js';
import { chainCompleteness } from './chain-completeness.js';
import { civicOriginShare } from './civic-origin.js';
import { civicPrecedence } from './civic-precedence.js';
import { complexity } from './complexity.js';
import { continuityUnderStrain } from './continuity-under-strain.js';
import { coordination } from './coordination.js';
import { crossVectorBridging } from './cross-vector-bridging.js';
import { demandCoupling } from './demand-coupling.js';
import { dialogueYield } from './dialogue-yield.js';
import { duplication } from './duplication.js';
import { economicIntegration } from './economic-integration.js';
import { evaluationCoverage } from './evaluation-coverage.js';
import { evidencedContribution } from './evidenced-contribution.js';
import { feedbackChannels } from './feedback-channels.js';
import { fragmentationOfNetwork } from './fragmentation.js';
import { frameDivergence } from './frame-divergence.js';
import { givenOrMissing } from './given-or-missing.js';
import { humanitarianChannels, inequalityOfAccess } from './humanitarian-money.js';
import { humanizationAgenda } from './humanization-agenda.js';
import { institutionalizedShare } from './institutionalized-share.js';
import { instrumentDiversity } from './instrument-diversity.js';
import { instrumentYield } from './instrument-yield.js';
import { interactionDepth } from './interaction-depth.js';
import { mandateAnchoring } from './mandate-anchoring.js';
import { measurableGoals } from './measurable-goals.js';
import { peopleInfrastructure } from './people-infrastructure.js';
import { politicizedShare } from './politicized-share.js';
import { regularity } from './regularity.js';
import { scatteredImageShare } from './scattered-image-share.js';
import { strategyAnchoring } from './strategy-anchoring.js';
import { exchangeIntensity, exchangeReciprocity } from './student-exchange.js';
import { survivalOfInitiatives } from './survival.js';
import { thirdPartyRounds } from './third-party-rounds.js';
import { tradeDivergence } from './trade-divergence.js';
import { trilingualInformation } from './trilingual-information.js';
import { unActUptake } from './un-act-uptake.js';
import { vectorDiversification } from './vector-diversification.js';
import { violenceDeaths } from './violence-deaths.js';
import { votingBalance } from './voting-balance.js';
import { wordDeedGap } from './word-deed-gap.js';

const all: readonly Measure[] = [
  politicizedShare,
  measurableGoals,
  humanizationAgenda,
  frameDivergence,
  demandCoupling,
  civicPrecedence,
  adaptability,
  aidGiven,
  autonomy,
  chainCompleteness,
  civicOriginShare,
  complexity,
  continuityUnderStrain,
  coordination,
  crossVectorBridging,
  dialogueYield,
  duplication,
  economicIntegration,
  evaluationCoverage,
  evidencedContribution,
  exchangeIntensity,
  exchangeReciprocity,
  feedbackChannels,
  fragmentationOfNetwork,
  givenOrMissing,
  humanitarianChannels,
  inequalityOfAccess,
  institutionalizedShare,
  instrumentDiversity,
  instrumentYield,
  interactionDepth,
  mandateAnchoring,
  peopleInfrastructure,
  regularity,
  scatteredImageShare,
  strategyAnchoring,
  survivalOfInitiatives,
  thirdPartyRounds,
  tradeDivergence,
  trilingualInformation,
  unActUptake,
  vectorDiversification,
  violenceDeaths,
  votingBalance,
  wordDeedGap,
];

export const measures: ReadonlyMap<string, Measure> = new Map(all.map((measure) => [measure.name, measure]));

/** Indicators of the standard whose measure has no code: a mistake that must be seen when the standard is loaded. */
export function unknownMeasures(standard: Standard): { indicator: string; measure: string }[] {
  return [...standard.indicators.values()]
    .filter((definition) => !measures.has(definition.measure))
    .map((definition) => ({ indicator: definition.id, measure: definition.measure }));
}
