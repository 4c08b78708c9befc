/** `--time-limit S`: how many seconds the reading of one file may take. */
import { type Limits, usualLimits } from '../../../text/index.js';
import type { CommandContext } from '../../command.js';
import { wholeOption } from '../text/number-option.js';

const longest = 3600;

export const timeLimit = (context: CommandContext): Limits => ({
  ...usualLimits,
  milliseconds: wholeOption(context, 'time-limit', 1, longest, usualLimits.milliseconds / 1000) * 1000,
});
