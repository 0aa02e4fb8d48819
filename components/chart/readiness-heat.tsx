import { Link } from "@/components/ui/link";
import { ScrollBox } from "@/components/ui/scroll-box";
import { formatRatio, percentOf } from "@/lib/format/ratio";
import { BoxFigure } from "./box-figure";
import { keyedWords } from "./keyed";

export type HeatCell = {
  /** Between 0 and 1; null where no role asks for anything. */
  readonly ratio: number | null;
  /** What it is made of, for the tooltip: "31 of 45 levels reached". */
  readonly note: string;
  readonly href?: string;
};

export type ReadinessHeatProps = {
  label: string;
  /** Competency areas. */
  columns: readonly string[];
  rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly href?: string;
    /** One per column. */
    readonly cells: readonly HeatCell[];
  }[];
};

/** Teams against competency areas: the number says it, the shade finds it. */
export function ReadinessHeat({ label, columns, rows }: ReadinessHeatProps) {
  const numbers = rows.map(({ name, cells }) => [
    name,
    ...columns.map((_, at) => shareOf(cells[at])),
  ]);
  return (
    <BoxFigure label={label} rows={[["Team", ...columns], ...numbers]}>
      <ScrollBox label={label}>
        <table className="w-full border-separate border-spacing-0.5">
          <caption className="sr-only">{label}, in per cent</caption>
          <thead>
            <tr className="text-left align-bottom text-[0.71875rem] text-ink-3">
              <td />
              {keyedWords(columns).map(({ key, word }) => (
                <th key={key} scope="col" className="px-1 py-0.5 font-medium">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, href, cells }) => (
              <tr key={id}>
                <th
                  scope="row"
                  className="pr-2.5 text-left text-small font-normal whitespace-nowrap"
                >
                  {href ? (
                    <Link href={href} className="hover:underline hover:underline-offset-3">
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                {keyedWords(columns).map(({ key }, index) => (
                  <HeatTile key={key} cell={cells[index] ?? NOTHING} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </BoxFigure>
  );
}

function shareOf(cell: HeatCell = NOTHING): string {
  return cell.ratio === null ? "" : formatRatio(cell.ratio);
}

const NOTHING: HeatCell = { ratio: null, note: "No role asks for anything here" };

const SHADES = [
  "bg-level-1 text-level-1-ink",
  "bg-level-2 text-level-2-ink",
  "bg-level-3 text-level-3-ink",
  "bg-level-4 text-level-4-ink",
  "bg-level-5 text-level-5-ink",
];

/** The first share of each shade but the lightest: below 45 % nothing stands out. */
const STEPS = [0.45, 0.6, 0.75, 0.88];

function HeatTile({ cell: { ratio, note, href } }: { cell: HeatCell }) {
  if (ratio === null) {
    return (
      <td className="text-center text-ink-3" title={note}>
        –
      </td>
    );
  }
  const shade = SHADES[STEPS.filter((step) => ratio >= step).length];
  const look = `block min-w-9 rounded py-[3px] text-center text-[0.71875rem] ${shade}`;
  const words = (
    <>
      {percentOf(ratio)}
      <span className="sr-only">%, {note}</span>
    </>
  );
  return (
    <td className="p-0" data-graphic title={note}>
      {href ? (
        <Link href={href} className={look}>
          {words}
        </Link>
      ) : (
        <span className={look}>{words}</span>
      )}
    </td>
  );
}
