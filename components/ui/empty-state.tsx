import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** What is not there, as a sentence: "Nobody is in this team on 22 Nov 2026." */
  title: string;
  /** Why, and what would change it. */
  children?: ReactNode;
  actions?: ReactNode;
};

const TILES = [0.9, 0.35, 0.6, 0.2, 0.75, 0.12, 0.5, 0.28, 0.06];

/** Nothing to show, said plainly, with the way on. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-1 px-4 py-10 text-center text-balance">
      <svg aria-hidden="true" width="44" height="44" viewBox="0 0 44 44" className="mb-2">
        {TILES.map((opacity, tile) => (
          <rect
            key={opacity}
            x={(tile % 3) * 15}
            y={Math.floor(tile / 3) * 15}
            width="13"
            height="13"
            rx="3"
            fill="var(--level-4)"
            opacity={opacity}
          />
        ))}
      </svg>
      <p className="font-semibold">{title}</p>
      {children && <div className="text-ink-2">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
