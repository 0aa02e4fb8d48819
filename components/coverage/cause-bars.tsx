import clsx from "clsx";
import { BoxFigure } from "@/components/chart/box-figure";
import { Link } from "@/components/ui/link";

export type CauseBar = {
  readonly id: string;
  readonly words: string;
  readonly detail: string;
  /** "−5.1 points". */
  readonly moved: string;
  /** The same as a share of coverage; below zero where it took some. */
  readonly share: number;
  /** "12 standings of 9 people". */
  readonly note: string;
  /** The slots behind it. */
  readonly href: string;
  readonly isChosen: boolean;
};

const HEAD = ["Because of", "Moved coverage by", "Standings"];

/** By how much each cause moved coverage: to the left what it lost, to the right what it won. */
export function CauseBars({ causes }: { causes: readonly CauseBar[] }) {
  const widest = Math.max(...causes.map(({ share }) => Math.abs(share)), Number.EPSILON);
  const rows = causes.map(({ words, moved, note }) => [words, moved, note]);
  return (
    <BoxFigure label="What moved coverage" rows={[HEAD, ...rows]}>
      <table aria-label="What moved coverage" className="w-full">
        <thead>
          <tr className="border-b border-line text-left text-tiny text-ink-3">
            <th scope="col" className="px-2 py-1.5 font-medium">
              Because of
            </th>
            <th scope="col" className="w-2/5 px-2 py-1.5 font-medium max-sm:hidden">
              <span className="sr-only">Drawn</span>
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-medium">
              Moved coverage by
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-medium max-sm:hidden">
              Standings
            </th>
          </tr>
        </thead>
        <tbody>
          {causes.map(({ id, words, detail, moved, share, note, href, isChosen }) => (
            <tr
              key={id}
              className={clsx("border-b border-line last:border-0", isChosen && "bg-accent-soft")}
            >
              <th scope="row" className="px-2 py-2 text-left font-normal" title={detail}>
                <Link
                  href={href}
                  aria-current={isChosen ? "true" : undefined}
                  className="underline"
                >
                  {words}
                </Link>
              </th>
              <td aria-hidden className="px-2 max-sm:hidden">
                <Bar share={share / widest} />
              </td>
              <td className="px-2 text-right whitespace-nowrap tabular-nums">{moved}</td>
              <td className="px-2 text-right whitespace-nowrap text-ink-2 max-sm:hidden">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </BoxFigure>
  );
}

function Bar({ share }: { share: number }) {
  const width = `${Math.abs(share) * 50}%`;
  return (
    <div data-graphic className="relative h-3 border-line-strong">
      <span className="absolute inset-y-0 left-1/2 w-px bg-line-control" />
      <span
        className={clsx(
          "absolute inset-y-0.5",
          share < 0 ? "right-1/2 bg-missing" : "left-1/2 bg-ok",
        )}
        style={{ width }}
      />
    </div>
  );
}
