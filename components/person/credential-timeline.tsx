import clsx from "clsx";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/calendar";
import { dayText } from "@/lib/format/day";

export type TimelineLane = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Whether it counts on the day, counted, or will. */
  readonly look: "valid" | "ending" | "past" | "coming" | "never";
  /** Certifications and everything else are told apart by colour and by `kind`. */
  readonly isCertification: boolean;
  readonly kind: string;
  readonly from: Day;
  /** The first day after it; null where nothing ends it. */
  readonly until: Day | null;
  /** "valid until 14 Feb 2027". */
  readonly words: string;
};

export type CredentialTimelineProps = {
  lanes: readonly TimelineLane[];
  asOf: Day;
  /** What the axis shows, first day to last. */
  from: Day;
  until: Day;
  /** Where a year begins, with its number. */
  years: readonly { readonly day: Day; readonly year: number }[];
};

const BARS: Readonly<Record<TimelineLane["look"], string>> = {
  valid: "bg-ok",
  ending: "bg-soon",
  past: "bg-line-strong",
  coming: "border border-dashed border-ok bg-transparent",
  never: "hatch text-waived",
};

/** What somebody holds, held and will hold, on one axis; the line is the day that is looked at. */
export function CredentialTimeline({ lanes, asOf, from, until, years }: CredentialTimelineProps) {
  const place = (day: number) =>
    `${Math.min(100, Math.max(0, ((day - from) / (until - from)) * 100))}%`;
  return (
    <div className="relative">
      <div aria-hidden="true" className="relative ml-[38%] h-5 text-tiny text-ink-3 sm:mr-40">
        {years.map(({ day, year }) => (
          <span key={year} className="absolute -translate-x-1/2" style={{ left: place(day) }}>
            {year}
          </span>
        ))}
      </div>
      <ul>
        {lanes.map((lane) => (
          <li
            key={lane.id}
            className="flex min-h-8 items-center gap-2 border-b border-line last:border-0"
          >
            <Link
              href={lane.href}
              title={`${lane.name}, ${lane.kind}`}
              className="w-[36%] shrink-0 truncate text-small hover:underline"
            >
              {lane.name}
            </Link>
            <div aria-hidden="true" className="relative h-8 grow">
              <span
                data-graphic
                className={clsx(
                  "absolute top-2.5 h-3 min-w-1 rounded-full",
                  lane.look === "valid" && !lane.isCertification ? "bg-level-3" : BARS[lane.look],
                )}
                style={{
                  left: place(lane.from),
                  right: `calc(100% - ${place(lane.until ?? until)})`,
                }}
              />
              <span className="absolute inset-y-0 w-0.5 bg-accent" style={{ left: place(asOf) }} />
            </div>
            <span className="w-38 shrink-0 text-right text-tiny text-ink-3 max-sm:hidden">
              {lane.words}
            </span>
            <span className="sr-only">
              {lane.kind}, from {dayText(lane.from)}, {lane.words}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
