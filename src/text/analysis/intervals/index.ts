/** How far a share or a rate may lie from what was counted. */
export { byarInterval } from './byar.js';
export { type Interval, z90, z95 } from './interval.js';
export { wilsonInterval } from './wilson.js';
