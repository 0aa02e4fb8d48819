/** A grey bar where words will be. */
export function SkeletonLine({ width = "100%" }: { width?: string }) {
  return <span className="skeleton my-1.5 block h-2.5" style={{ width }} />;
}

/** A page's head while the page is worked out. */
export function SkeletonHead() {
  return (
    <div className="mb-3.5 max-w-sm">
      <SkeletonLine width="45%" />
      <SkeletonLine width="80%" />
    </div>
  );
}

const WIDTHS = ["62%", "48%", "71%", "55%", "66%", "43%", "58%", "69%"];

/** A table that is on its way: `rows` lines of about the right height. */
export function SkeletonTable({ rows = 8 }: { rows?: number }) {
  const lines = Array.from({ length: rows }, (_, line) => ({
    id: `line-${line}`,
    width: WIDTHS[line % WIDTHS.length] ?? "60%",
  }));
  return (
    <div className="rounded-card border border-line bg-surface px-4 py-2 shadow-card">
      {lines.map(({ id, width }) => (
        <div key={id} className="border-b border-line py-1.5 last:border-0">
          <SkeletonLine width={width} />
        </div>
      ))}
    </div>
  );
}

/** A row of figures that is on its way. */
export function SkeletonTiles({ tiles = 4 }: { tiles?: number }) {
  const keys = Array.from({ length: tiles }, (_, tile) => `tile-${tile}`);
  return (
    <div className="mb-3.5 grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-3.5">
      {keys.map((key) => (
        <div key={key} className="rounded-card border border-line bg-surface p-4 shadow-card">
          <SkeletonLine width="50%" />
          <span className="skeleton my-2 block h-6 w-24" />
          <SkeletonLine width="70%" />
        </div>
      ))}
    </div>
  );
}

/** Says once that something is loading; the bars themselves say nothing. */
export function Loading({ what, children }: { what: string; children: React.ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">Loading {what}…</span>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
