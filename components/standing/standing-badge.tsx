import clsx from "clsx";
import type { StandingLook, StandingWords } from "@/lib/format/standing";
import { StandingShape } from "./standing-shape";

const COLOURS: Readonly<Record<StandingLook, string>> = {
  met: "bg-ok-soft text-ok",
  expiring: "bg-soon-soft text-soon",
  grace: "bg-grace-soft text-grace",
  waived: "bg-waived-soft text-waived",
  "below-level": "bg-missing-soft text-missing",
  lapsed: "bg-missing-soft text-missing",
  missing: "bg-missing-soft text-missing",
  none: "text-ink-3",
};

export type StandingBadgeProps = {
  /** From `standingWords` in `lib/format/standing`. */
  standing: Pick<StandingWords, "look" | "words"> & { readonly detail?: string };
};

/** How somebody stands, in a shape and in words: "Met until 14 Feb 2027". */
export function StandingBadge({ standing: { look, words, detail } }: StandingBadgeProps) {
  return (
    <span
      title={detail}
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-full px-2 py-px text-small whitespace-nowrap print:border print:border-line-strong",
        COLOURS[look],
        look === "none" && "px-0",
      )}
    >
      <StandingShape look={look} />
      {words}
    </span>
  );
}
