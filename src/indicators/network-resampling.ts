/** Measures of a network of groups over resampled groups (method §4.2, GOV-02). */
import { NetworkDrawing } from './network-drawing.js';
import { resample } from './random.js';

export interface DrawnNetworks {
  readonly fragmentation: Float64Array;
  readonly centralization: Float64Array;
  readonly brokerLoss: Float64Array;
}

/** Beyond this many bodies resampled paths take too long: no interval is given for what rests on them. */
export const mostNodesForPaths = 250;

/**
 * @param groups members of each initiative, numbered 0 … nodes − 1
 * @param withPaths false: fragmentation alone
 */
export function drawNetworks(
  nodes: number,
  groups: readonly (readonly number[])[],
  seed: number,
  draws: number,
  withPaths: boolean,
): DrawnNetworks {
  const result: DrawnNetworks = {
    fragmentation: new Float64Array(draws),
    centralization: new Float64Array(draws),
    brokerLoss: new Float64Array(draws),
  };
  const drawing = new NetworkDrawing(nodes, groups, withPaths);
  let draw = 0;
  resample(seed, draws, groups.length, (positions) => {
    drawing.draw(positions);
    result.fragmentation[draw] = drawing.fragmentation();
    if (withPaths) {
      result.centralization[draw] = drawing.centralization();
      result.brokerLoss[draw] = drawing.brokerLoss();
    }
    draw++;
  });
  return result;
}

/** One network as it is, for comparing with `network.ts`. */
export function measureOnce(
  nodes: number,
  groups: readonly (readonly number[])[],
): { fragmentation: number; centralization: number; brokerLoss: number } {
  const drawing = new NetworkDrawing(nodes, groups, true);
  drawing.draw(groups.map((_, position) => position));
  return {
    fragmentation: drawing.fragmentation(),
    centralization: drawing.centralization(),
    brokerLoss: drawing.brokerLoss(),
  };
}
