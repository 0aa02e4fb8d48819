import type { ReactNode } from "react";
import type { StandingLook } from "@/lib/format/standing";

const STROKE = { fill: "none", stroke: "currentColor", strokeWidth: 1.7 } as const;

/** A shape of its own for each standing, so that they are told apart in grey and without colour. */
const SHAPES: Readonly<Record<StandingLook, ReactNode>> = {
  met: <circle cx="6" cy="6" r="4.6" fill="currentColor" />,
  expiring: (
    <>
      <circle cx="6" cy="6" r="4.4" {...STROKE} />
      <path d="M6 6V1.6A4.4 4.4 0 0 1 10.4 6Z" fill="currentColor" />
    </>
  ),
  grace: (
    <>
      <circle cx="6" cy="6" r="4.4" {...STROKE} />
      <path d="M6 3.4V6l1.9 1.3" {...STROKE} strokeLinecap="round" />
    </>
  ),
  waived: (
    <>
      <circle cx="6" cy="6" r="4.4" {...STROKE} />
      <path d="M3 9l6-6" {...STROKE} />
    </>
  ),
  "below-level": <path d="M1.4 3h9.2L6 10.4Z" fill="currentColor" />,
  lapsed: <path d="M2 1.4h8L6 6l4 4.6H2L6 6Z" {...STROKE} strokeLinejoin="round" />,
  missing: <path d="M2.2 2.2l7.6 7.6M9.8 2.2L2.2 9.8" {...STROKE} strokeWidth={2.1} />,
  none: <path d="M3 6h6" {...STROKE} />,
};

/** The shape alone; its words stand beside it. Takes the colour of the text around it. */
export function StandingShape({ look, size = 11 }: { look: StandingLook; size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 12 12" className="shrink-0">
      {SHAPES[look]}
    </svg>
  );
}
