import clsx from "clsx";
import { BoxFigure } from "@/components/chart/box-figure";
import { Link } from "@/components/ui/link";
import type { Day } from "@/lib/calendar";
import { dayText, isoDay } from "@/lib/format/day";

export type TimelineLane = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** The award itself: its days, its proof, what rests on it. */
  readonly awardHref: string;
  /** Whether it counts on the day, counted, or will. */
  readonly look: "valid" | "ending" | "past" | "coming" | "never";
  /** Certifications and everything else are told apart by colour and by `kind`. */
  readonly isCertification: boolean;
  readonly kind: string;
  readonly from: Day;
  /** The first day after it; null where nothing ends it. */
  readonly until: Day | null;
  /** "valid until 14 Feb 2027", "superseded". */
  readonly words: string;
};

export type CredentialTimelineProps = {
  label: string;
  lanes: readonly TimelineLane[];
  asOf: Day;
  /** What the axis shows, first day to last. */
  from: Day;
  until: Day;
  /** Where a year begins, with its number. */
  years: readonly { readonly day: Day; readonly year: number }[];
};

const COLUMNS =
  "grid-cols-[11rem_minmax(0,1fr)_9.75rem] @max-[28rem]:grid-cols-[minmax(0,1fr)_auto]";

/** What somebody holds, held and will hold, on one axis; the line is the day that is looked at. */
export function CredentialTimeline(props: CredentialTimelineProps) {
  const { label, lanes, years, from, until } = props;
  return (
    <BoxFigure label={label} rows={[HEAD, ...lanes.map(wordsOf)]}>
      <div
        aria-hidden="true"
        className={`grid ${COLUMNS} border-b border-line-strong text-[0.71875rem] text-ink-3 @max-[28rem]:hidden`}
      >
        <div className="relative col-start-2 h-5 overflow-hidden">
          {years.map(({ day, year }) => (
            <span
              key={year}
              className="absolute h-full border-l border-line pl-1"
              style={{ left: percent(share(day, from, until)) }}
            >
              {year}
            </span>
          ))}
        </div>
      </div>
      <ul>
        {lanes.map((lane) => (
          <li
            key={lane.id}
            className={`grid ${COLUMNS} min-h-8.5 items-center gap-x-2 border-b border-line last:border-0 @max-[28rem]:py-1.5`}
          >
            <Link
              href={lane.href}
              title={`${lane.name}, ${lane.kind}`}
              className="truncate text-small hover:underline hover:underline-offset-3"
            >
              {lane.name}
            </Link>
            <Track lane={lane} {...props} />
            <Link
              href={lane.awardHref}
              className="text-right text-tiny text-ink-3 hover:text-ink hover:underline"
            >
              <span className="sr-only">
                {lane.kind}, from {dayText(lane.from)},{" "}
              </span>
              {lane.words}
            </Link>
          </li>
        ))}
      </ul>
    </BoxFigure>
  );
}

const HEAD = ["Credential", "Kind", "From", "Before", "On the day"];

function wordsOf({ name, kind, from, until, words }: TimelineLane): string[] {
  return [name, kind, isoDay(from), until === null ? "" : isoDay(until), words];
}

/** Below the words on narrow screens. */
function Track({ lane, from, until, asOf }: { lane: TimelineLane } & CredentialTimelineProps) {
  return (
    <div
      aria-hidden="true"
      data-graphic
      className="relative h-full min-h-3.5 overflow-hidden @max-[28rem]:order-last @max-[28rem]:col-span-2 @max-[28rem]:mt-1"
    >
      <Bar lane={lane} from={from} until={until} asOf={asOf} />
      <span
        className="absolute inset-y-0 w-0.5 bg-accent"
        style={{ left: percent(share(asOf, from, until)) }}
      />
    </div>
  );
}

const LOOKS: Readonly<Record<TimelineLane["look"], string>> = {
  valid: "bg-ok",
  ending: "bg-ok",
  past: "bg-line-strong",
  coming: "border border-dashed border-ok",
  never: "hatch text-waived",
};

type BarProps = { lane: TimelineLane } & Pick<CredentialTimelineProps, "from" | "until" | "asOf">;

/** From its first to its last day; what is left of one that ends soon in the colour of a warning, no end fading out. */
function Bar({ lane, from, until, asOf }: BarProps) {
  const end = lane.until ?? until;
  const left = share(lane.from, from, until);
  const isLive = lane.look === "valid" || lane.look === "ending";
  return (
    <span
      className={clsx(
        "absolute top-1/2 h-3 min-w-1 -translate-y-1/2 overflow-hidden",
        isLive && !lane.isCertification ? "bg-level-3" : LOOKS[lane.look],
        lane.until === null
          ? "rounded-l-full [mask-image:linear-gradient(90deg,#000_82%,transparent)]"
          : "rounded-full",
      )}
      style={{ left: percent(left), width: percent(share(end, from, until) - left) }}
    >
      {lane.look === "ending" && (
        <span
          className="absolute inset-y-0 right-0 min-w-1.5 bg-soon"
          style={{ left: percent(share(asOf, lane.from, end)) }}
        />
      )}
    </span>
  );
}

/** How far a day is between two others, cut to them: 0 to 1. */
function share(day: Day, from: Day, until: Day): number {
  return Math.min(1, Math.max(0, (day - from) / Math.max(1, until - from)));
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}
