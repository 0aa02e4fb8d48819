import { ChartFigure } from "@/components/chart/chart-figure";
import { monthText } from "@/lib/format/day";
import type { MixOn } from "@/lib/person/mix";

const HEIGHT = 92;
const TOP = 14;
/** Of each month's place, how much its column takes. */
const COLUMN = 0.74;
const CERTIFICATIONS = "var(--ok)";
const OTHERS = "var(--level-3)";

/** How many of each kind are held, month by month: certifications below, everything else on top. */
export function MixChart({ label, months }: { label: string; months: readonly MixOn[] }) {
  const most = Math.max(1, ...months.map(({ certifications, others }) => certifications + others));
  return (
    <ChartFigure
      label={label}
      height={HEIGHT + 18}
      legend={<Legend />}
      table={{
        head: ["Month", "Certifications", "Micro-credentials and others"],
        rows: months.map(({ on, certifications, others }) => ({
          id: String(on),
          cells: [monthText(on), String(certifications), String(others)],
        })),
      }}
    >
      <svg aria-hidden="true" width="100%" height={HEIGHT + 18}>
        {months.map((month, place) => (
          <Column key={month.on} month={month} place={place} of={months.length} most={most} />
        ))}
        <line x2="100%" y1={HEIGHT} y2={HEIGHT} stroke="var(--line-strong)" />
        <text y={HEIGHT + 13} fontSize={11} fill="var(--ink-3)">
          {monthText(months[0]?.on ?? null)}
        </text>
        <text x="100%" y={HEIGHT + 13} fontSize={11} fill="var(--ink-3)" textAnchor="end">
          {monthText(months.at(-1)?.on ?? null)}
        </text>
        <text x="100%" y={10} fontSize={11} fill="var(--ink-3)" textAnchor="end">
          {`most at once: ${most}`}
        </text>
      </svg>
    </ChartFigure>
  );
}

type ColumnProps = { month: MixOn; place: number; of: number; most: number };

function Column({ month: { on, certifications, others }, place, of, most }: ColumnProps) {
  const width = 100 / of;
  const heightOf = (count: number) => (count / most) * (HEIGHT - TOP);
  const common = { x: `${place * width}%`, width: `${width * COLUMN}%` };
  const low = heightOf(certifications);
  const high = heightOf(others);
  return (
    <g>
      <title>{`${monthText(on)}: ${certifications} certifications, ${others} others`}</title>
      <rect {...common} y={HEIGHT - low} height={low} fill={CERTIFICATIONS} />
      <rect
        {...common}
        y={HEIGHT - low - high}
        height={high}
        fill={OTHERS}
        stroke="var(--surface)"
      />
    </g>
  );
}

function Legend() {
  return (
    <ul className="mb-1 flex flex-wrap gap-x-4 gap-y-0.5 text-tiny text-ink-2">
      <Key words="certifications, at the foot" fill={CERTIFICATIONS} />
      <Key words="micro-credentials and others, on top" fill={OTHERS} />
    </ul>
  );
}

function Key({ words, fill }: { words: string; fill: string }) {
  return (
    <li className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" data-graphic width="12" height="12" viewBox="0 0 12 12">
        <rect width="12" height="12" rx="2" fill={fill} />
      </svg>
      {words}
    </li>
  );
}
