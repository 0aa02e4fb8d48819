import type { StandingLook } from "@/lib/format/standing";

/** A path in a box of 12 by 12; filled, or drawn with a line of this width. */
export type Shape = { readonly path: string; readonly line: number };

const RING = "M6 1.6a4.4 4.4 0 1 0 0 8.8a4.4 4.4 0 1 0 0-8.8Z";

/**
 * A shape of its own for each standing, so that they are told apart in grey and without colour. Each is
 * drawn from its parts, one over the other.
 */
export const STANDING_SHAPES: Readonly<Record<StandingLook, readonly Shape[]>> = {
  met: [{ path: "M6 1.4a4.6 4.6 0 1 0 0 9.2a4.6 4.6 0 1 0 0-9.2Z", line: 0 }],
  expiring: [
    { path: RING, line: 1.7 },
    { path: "M6 6V1.6A4.4 4.4 0 0 1 10.4 6Z", line: 0 },
  ],
  grace: [
    { path: RING, line: 1.7 },
    { path: "M6 3.4V6l1.9 1.3", line: 1.7 },
  ],
  waived: [
    { path: RING, line: 1.7 },
    { path: "M3 9l6-6", line: 1.7 },
  ],
  "below-level": [{ path: "M1.4 3h9.2L6 10.4Z", line: 0 }],
  lapsed: [{ path: "M2 1.4h8L6 6l4 4.6H2L6 6Z", line: 1.7 }],
  missing: [{ path: "M2.2 2.2l7.6 7.6M9.8 2.2L2.2 9.8", line: 2.1 }],
  none: [{ path: "M4.5 6h3", line: 1.7 }],
};
