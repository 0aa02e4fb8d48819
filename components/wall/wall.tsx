"use client";

import { ChevronLeft, ChevronRight, Pause, Play, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { LETTER, useCapacity } from "./use-capacity";
import { useTurning } from "./use-turning";
import { useWall } from "./use-wall";
import type { WallData, WallFigure } from "./wall-data";
import { WallLegend } from "./wall-legend";
import { WallMosaicTable } from "./wall-mosaic-table";
import { WallOver } from "./wall-over";
import { tileSize, wallLayout } from "./wall-pages";

export type WallProps = {
  first: WallData;
  /** Where it asks for what has changed. */
  source: string;
  /** Null for that of the system. */
  theme: "light" | "dark" | null;
};

/** A team on a screen that hangs on the wall: it keeps up by itself, and turns its pages by itself. */
export function Wall({ first, source, theme }: WallProps) {
  const wall = useWall(first, source);
  if (wall.kind === "over") return <WallOver />;
  return (
    <main
      data-page-theme={theme}
      className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_1fr_auto] gap-[0.8em] px-[1.6em] py-[1em] leading-tight"
      style={{ fontSize: LETTER }}
    >
      <Head data={wall.data} isStale={wall.isStale} />
      <dl className="grid grid-cols-4 gap-[0.8em] max-lg:grid-cols-2">
        {wall.data.figures.map((figure) => (
          <Figure key={figure.label} {...figure} />
        ))}
      </dl>
      <Pages data={wall.data} />
    </main>
  );
}

function Head({ data, isStale }: { data: WallData; isStale: boolean }) {
  return (
    <header className="flex flex-wrap items-end justify-between gap-x-[2em]">
      <div className="min-w-0">
        <p className="text-[0.9em] text-ink-2">{data.organisation}</p>
        <h1 className="text-[2.3em] font-semibold tracking-[-0.02em]">{data.team}</h1>
      </div>
      <div className="ml-auto text-right">
        <p className="text-[1.7em] font-semibold">as of {data.at}</p>
        <p role="status" className="text-[0.9em] text-ink-2">
          {isStale ? (
            <strong className="inline-flex items-center gap-[0.4em] font-semibold text-missing">
              <TriangleAlert aria-hidden className="size-[1.1em]" />
              The server does not answer. This is old.
            </strong>
          ) : (
            data.view
          )}
        </p>
      </div>
    </header>
  );
}

function Figure({ label, value, note }: WallFigure) {
  return (
    <div className="min-w-0 rounded-card border border-line bg-surface px-[1em] py-[0.5em]">
      <dt className="text-[0.9em] text-ink-2">{label}</dt>
      <dd className="truncate text-[2.2em] font-semibold tracking-[-0.02em]">{value}</dd>
      <dd className="line-clamp-2 text-[0.9em] text-ink-2">{note}</dd>
    </div>
  );
}

function Pages({ data }: { data: WallData }) {
  const { pages, scale, capacity } = wallLayout(data.mosaics, useCapacity());
  const turning = useTurning(pages.length);
  const page = pages[turning.page];
  const mosaic = page && data.mosaics[page.mosaic];
  if (!mosaic) return <EmptyState title="Nothing is asked of anybody in this team today." />;
  return (
    <>
      <div className="overflow-x-auto" style={{ fontSize: `${scale}em` }}>
        <WallMosaicTable mosaic={mosaic} page={page} tile={tileSize(page, capacity)} />
      </div>
      <footer className="flex items-end justify-between gap-[2em]">
        <WallLegend of={mosaic} />
        {pages.length > 1 && (
          <nav aria-label="Pages" className="flex shrink-0 items-center gap-[0.4em]">
            <span className="mr-[0.4em] text-[0.9em] text-ink-2">
              {turning.page + 1} / {pages.length}
            </span>
            <Turn label="Page before" onPress={() => turning.turnBy(-1)}>
              <ChevronLeft aria-hidden className="size-[1.3em]" />
            </Turn>
            <Turn
              label={turning.isHeld ? "Turn pages" : "Hold this page"}
              onPress={() => turning.hold(!turning.isHeld)}
            >
              {turning.isHeld ? (
                <Play aria-hidden className="size-[1.3em]" />
              ) : (
                <Pause aria-hidden className="size-[1.3em]" />
              )}
            </Turn>
            <Turn label="Next page" onPress={() => turning.turnBy(1)}>
              <ChevronRight aria-hidden className="size-[1.3em]" />
            </Turn>
          </nav>
        )}
      </footer>
    </>
  );
}

type TurnProps = { label: string; onPress: () => void; children: ReactNode };

function Turn({ label, onPress, children }: TurnProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className="grid min-h-6 min-w-6 place-items-center rounded-control border border-line-control bg-surface p-[0.3em] hover:bg-sunken"
    >
      {children}
    </button>
  );
}
