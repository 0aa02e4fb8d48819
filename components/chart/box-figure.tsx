import type { ReactNode } from "react";
import { ChartDownloads, type ChartDownloadsProps } from "./chart-downloads";

export type BoxFigureProps = {
  label: string;
  /** What it says in numbers and words, the head first. */
  rows: ChartDownloadsProps["rows"];
  children: ReactNode;
};

/** A chart that is made of boxes and words of the page, and read as they are; with what can be taken along. */
export function BoxFigure({ label, rows, children }: BoxFigureProps) {
  return (
    <figure aria-label={label}>
      <div data-boxes className="@container">
        {children}
      </div>
      <div className="mt-1 flex justify-end">
        <ChartDownloads label={label} rows={rows} />
      </div>
    </figure>
  );
}
