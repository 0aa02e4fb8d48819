import type { StandingLook } from "@/lib/format/standing";
import { STANDING_SHAPES } from "./standing-shapes";

/** The shape alone; its words stand beside it. Takes the colour of the text around it. */
export function StandingShape({ look, size = 11 }: { look: StandingLook; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 12 12"
      className="shrink-0"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {STANDING_SHAPES[look].map(({ path, line }) => (
        <path
          key={path}
          d={path}
          fill={line === 0 ? "currentColor" : "none"}
          stroke={line === 0 ? "none" : "currentColor"}
          strokeWidth={line}
        />
      ))}
    </svg>
  );
}
