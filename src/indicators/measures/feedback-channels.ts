/**
 * IND-01: of eight types of channel, those that exist and in 24 months had three dated uses or more on foreign or
 * humanitarian matters by two non-state users or more, at least one with a published reply (method §4.2). A closed
 * list: the interval runs from the confirmed to the confirmed and unknown, ÷ 8.
 */
import { actorOf, addMonths, type Day, firstDay, type Period } from '../../evidence/index.js';
import type { Channel } from '../../study/index.js';
import { type Draft, type Measure, noValue, parameter, type Scope } from '../measure.js';
import type { UnitOutcome } from '../model.js';
import { coverageOf } from '../share.js';
import { reasonOrder, unknownBecause, yesOrNo } from '../unit.js';

const channelTypes = [
  'public_council',
  'consultation',
  'parliamentary_hearing',
  'petition',
  'expert_council',
  'diaspora_forum',
  'digital_platform',
  'ngo_dialogue',
] as const;

interface Use {
  readonly matters: boolean | null;
  readonly user: string | null;
  readonly replied: boolean | null;
}

function usesIn(channel: Channel, from: Day, to: Day, { evidence }: Scope): Use[] {
  return (channel.uses ?? []).flatMap((use): Use[] => {
    const day = use.date === null ? null : firstDay(use.date);
    if (day === null || day <= from || day > to) return [];
    const actor = use.user === null ? undefined : actorOf(evidence, use.user);
    if (actor !== undefined && actor.state_kind !== 'nonstate') return [];
    return [
      {
        matters: use.matter === null ? null : use.matter !== 'other',
        user: actor === undefined ? null : actor.id,
        replied: use.reply === null ? null : use.reply !== 'none',
      },
    ];
  });
}

function isInUse(channel: Channel, period: Period, scope: Scope): boolean | null {
  const { definition } = scope;
  const uses = usesIn(channel, addMonths(period.day, -parameter(definition, 'months', 24)), period.day, scope);
  const certain = uses.filter((use) => use.matters === true && use.user !== null);
  const enough =
    certain.length >= parameter(definition, 'uses', 3) &&
    new Set(certain.map((use) => use.user)).size >= parameter(definition, 'users', 2) &&
    certain.some((use) => use.replied === true);
  if (enough && channel.exists === true) return true;
  if (channel.exists === false) return false;
  // A no needs the whole list of uses, each of them known.
  const whole =
    channel.exists === true &&
    channel.uses_complete === true &&
    channel.uses?.every(
      (use) => use.date !== null && use.matter !== null && use.user !== null && use.reply !== null,
    ) === true;
  return whole ? false : null;
}

function channelsAt(scope: Scope, period: Period): Draft {
  const { study } = scope.evidence;
  if (scope.subject !== study.settings.focal || study.channels.length === 0)
    return noValue({ key: 'indicators.reason.no_channels' });
  const units = channelTypes.map((type): UnitOutcome => {
    const channel = study.channels.find((item) => item.type === type);
    const used = channel === undefined ? null : isInUse(channel, period, scope);
    return used === null
      ? unknownBecause(type, channel === undefined ? 'not_collected' : 'not_yet_coded')
      : yesOrNo(type, used, []);
  });
  const confirmed = units.filter((unit) => unit.state === 'yes').length;
  const unknown = units.filter((unit) => unit.state === 'unknown').length;
  const n = channelTypes.length - unknown;
  const low = confirmed / channelTypes.length;
  const high = (confirmed + unknown) / channelTypes.length;
  return {
    value: n === 0 ? null : confirmed / n,
    low,
    high,
    boundLow: low,
    boundHigh: high,
    n,
    coverage: coverageOf(n, unknown),
    missing: reasonOrder.map((reason) => units.filter((unit) => unit.reason === reason).length),
    coders: [0, 0, 0],
    units: () => units,
    notes: () =>
      study.channels.map((channel) => ({
        what: { key: 'indicators.step.channel', args: { type: channel.type } },
        facts: [
          { file: 'channels.yaml', path: channel.type, value: channel.exists, sources: [channel.src ?? []].flat() },
        ],
      })),
  };
}

export const feedbackChannels: Measure = {
  name: 'feedback_channels',
  reads: ['actors', 'channels'],
  from: 'registers',
  compute: (scope) => ({ '': scope.periods.map((period) => channelsAt(scope, period)) }),
};
