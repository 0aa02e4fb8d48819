const TILES = [5, 2, 3, 1, 4, 2, 3, 1, 5];

/** The sign of the application: nine tiles of a mosaic, and its name. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 text-[0.9375rem] font-semibold tracking-[-0.01em]">
      <svg aria-hidden="true" width="17" height="17" viewBox="0 0 17 17">
        {TILES.map((level, tile) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: the tiles never change their places
            key={tile}
            x={(tile % 3) * 6}
            y={Math.floor(tile / 3) * 6}
            width="5"
            height="5"
            rx="1.2"
            fill={`var(--level-${level})`}
          />
        ))}
      </svg>
      Tessera
    </span>
  );
}
