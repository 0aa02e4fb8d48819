import { legendEntries } from "@/components/matrix/matrix-legend";
import { TilePicture } from "@/components/matrix/tile-picture";
import type { WallMosaic } from "./wall-data";

/** What each shade, number, shape and sign means. */
export function WallLegend({ of }: { of: Pick<WallMosaic, "kind" | "levels"> }) {
  return (
    <ul className="flex flex-wrap gap-x-[1.2em] gap-y-[0.3em] text-[0.85em] text-ink-2">
      {legendEntries(of).map(({ words, cell }) => (
        <li key={words} className="inline-flex items-center gap-[0.4em]">
          <TilePicture cell={cell} of={of} className="size-[1.6em]" />
          {words}
        </li>
      ))}
      <li className="inline-flex items-center gap-[0.4em]">
        <b className="text-missing">1!</b> single holder
      </li>
    </ul>
  );
}
