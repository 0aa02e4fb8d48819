"use client";

import { useRef } from "react";
import { fileNameOf, saveFile } from "@/components/browser/save-file";
import { toCsv } from "@/lib/spreadsheet/to-csv";
import { pictureOf, pngOf } from "./picture";

export type ChartDownloadsProps = {
  /** What the chart is called: also the name of the files. */
  label: string;
  /** The head first; a function where they are many, and made only when they are wanted. */
  rows: Rows | (() => Rows);
};

type Rows = readonly (readonly string[])[];

/** The chart as a picture, and its numbers as a table, to take along. */
export function ChartDownloads({ label, rows }: ChartDownloadsProps) {
  const own = useRef<HTMLParagraphElement>(null);
  const picture = () => {
    const figure = own.current?.closest("figure");
    return figure ? pictureOf(figure) : null;
  };
  const kinds = {
    SVG: () => {
      const drawn = picture();
      return drawn && new Blob([drawn.xml], { type: "image/svg+xml" });
    },
    PNG: () => {
      const drawn = picture();
      return drawn && pngOf(drawn);
    },
    CSV: () => {
      const made = typeof rows === "function" ? rows() : rows;
      return new Blob([toCsv(made, { byteOrderMark: true })], { type: "text/csv" });
    },
  };
  return (
    <p ref={own} className="flex gap-3 text-tiny print:hidden">
      {Object.entries(kinds).map(([kind, make]) => (
        <button
          key={kind}
          type="button"
          aria-label={`${label} as ${kind}`}
          className="text-ink-3 hover:text-ink"
          onClick={async () => {
            const made = await make(); // nothing of a chart that is not drawn yet
            if (made) saveFile(made, `${fileNameOf(label)}.${kind.toLowerCase()}`);
          }}
        >
          {kind}
        </button>
      ))}
    </p>
  );
}
