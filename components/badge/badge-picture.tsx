import clsx from "clsx";

const SIZES = { small: "size-10", large: "size-24" } as const;

export type BadgePictureProps = {
  /** Where its picture is; null where it came without one, and a mosaic is drawn of its name. */
  src: string | null;
  name: string;
  size?: keyof typeof SIZES;
};

/** The picture of a badge; its name always stands beside it. */
export function BadgePicture({ src, name, size = "small" }: BadgePictureProps) {
  const shape = clsx("shrink-0 rounded-card", SIZES[size]);
  if (src === null) return <Mosaic name={name} className={shape} />;
  // The picture is small, and as it was given to us: there is nothing to be made smaller of.
  // biome-ignore lint/performance/noImgElement: see above
  return <img src={src} alt="" className={clsx(shape, "object-contain")} />;
}

const SIDE = 5;
const TILE = 8;
const HALF = Math.ceil(SIDE / 2);

/** The same for the same name: tiles in two halves that mirror each other. */
function Mosaic({ name, className }: { name: string; className: string }) {
  const shades = shadesOf(name);
  return (
    <svg
      aria-hidden="true"
      data-graphic
      viewBox={`-3 -3 ${SIDE * TILE + 5} ${SIDE * TILE + 5}`}
      className={clsx(className, "border border-line bg-sunken")}
    >
      {shades.flatMap((shade, place) => {
        const [row, column] = [Math.floor(place / HALF), place % HALF];
        return [...new Set([column, SIDE - 1 - column])].map((x) => (
          <rect
            key={`${row} ${x}`}
            x={x * TILE}
            y={row * TILE}
            width={TILE - 1}
            height={TILE - 1}
            rx="1.5"
            fill="var(--level-4)"
            opacity={shade}
          />
        ));
      })}
    </svg>
  );
}

/** A shade for each tile of one half, from a sum over the characters of the name. */
function shadesOf(name: string): number[] {
  let sum = 2166136261;
  return Array.from({ length: SIDE * HALF }, (_, tile) => {
    const code = name.codePointAt(tile % Math.max(name.length, 1)) ?? tile;
    sum = Math.imul(sum ^ (code + tile), 16777619) >>> 0;
    return [0.08, 0.25, 0.5, 0.8][sum >>> 30] ?? 0.08;
  });
}
