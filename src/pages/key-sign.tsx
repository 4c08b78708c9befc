/** One sign of a picture and what it stands for, in the picture's key. */
import type { Child } from 'hono/jsx';

export const KeySign = ({
  sign,
  width = 10,
  height = 10,
  children,
}: {
  /** As it is drawn in the picture, in units of the key. */
  sign: Child;
  width?: number;
  height?: number;
  children: Child;
}) => (
  <li>
    <svg width={width} height={height} aria-hidden="true">
      {sign}
    </svg>
    {children}
  </li>
);
