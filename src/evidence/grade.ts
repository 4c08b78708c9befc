/**
 * How far a fact is evidenced: E0 … E4, computed and never typed (method §4.1, "Evidence grade").
 *
 * From one source the grade is the lower of two: who claims it, and who owns the page. Two E1 sources do not make E2,
 * and the state's own word stays E1 when an independent paper quotes it.
 */
import type { CaseRecord, Publisher, SourceRecord, Study } from '../study/index.js';

export type Grade = 0 | 1 | 2 | 3 | 4;
export type Owner = Publisher['owner'];
export type Claimant = 'self' | 'partner' | 'media' | 'independent';

const carrierRoles = new Set(['lead', 'co-lead', 'funder', 'implementer', 'coordinator']);
const releaseAlignmentOfOwner = 0.6;
const beforeAfterKinds = new Set(['before_after_survey', 'before_after_statistics']);
const comparisonKinds = new Set(['comparison_group', 'quasi_experiment']);

/** Whose word the page is, seen from this case: a ministry of the case's country is the state, one of a partner country the partner. */
function ownerInCase(source: SourceRecord, record: CaseRecord, study: Study): Owner {
  if (source.owner !== undefined) return source.owner;
  const publisher = study.publishers.get(source.publisher);
  if (publisher === undefined) return 'state';
  const role =
    publisher.actor === undefined ? undefined : record.actors.find((item) => item.id === publisher.actor)?.role;
  if (role !== undefined) return carrierRoles.has(role) ? 'initiative' : 'partner';
  if (publisher.owner !== 'state' && publisher.owner !== 'state_linked') return publisher.owner;
  if (publisher.country === null || publisher.country === record.country) return publisher.owner;
  return record.partners?.some((partner) => partner.country === publisher.country) ? 'partner' : 'independent';
}

function gradeFromSource(sourceId: string | null, claimedBy: Claimant | null, record: CaseRecord, study: Study): Grade {
  const source = sourceId === null ? undefined : study.sources.get(sourceId);
  if (source === undefined) return 0;
  const owner = ownerInCase(source, record, study);
  const ownerIndependent = owner === 'independent' || owner === 'academic';
  const repeatsRelease = claimedBy === 'media' && (source.release_alignment ?? 0) >= releaseAlignmentOfOwner;
  const claimantIndependent =
    claimedBy === null || ((claimedBy === 'media' || claimedBy === 'independent') && !repeatsRelease);
  if (!ownerIndependent || !claimantIndependent) return 1;
  const measuredIndependently = claimedBy === 'independent' || claimedBy === null;
  if (measuredIndependently && comparisonKinds.has(source.kind)) return 4;
  if (measuredIndependently && beforeAfterKinds.has(source.kind)) return 3;
  return 2;
}

/** The highest over the sources of a fact; no source is E0. */
export function gradeOfFact(
  evidence: readonly { src: string | null; claimed_by?: Claimant | null | undefined }[],
  record: CaseRecord,
  study: Study,
): Grade {
  let best: Grade = 0;
  for (const item of evidence) {
    const grade = gradeFromSource(item.src, item.claimed_by ?? null, record, study);
    if (grade > best) best = grade;
  }
  return best;
}
