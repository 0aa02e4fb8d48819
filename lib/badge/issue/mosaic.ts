/** Pixels from edge to edge. */
export const MOSAIC_SIZE = 512;

/** One circle of tiles, from its inner to its outer edge in pixels from the middle. */
type Ring = { readonly inner: number; readonly outer: number; readonly colours: readonly Colour[] };
type Colour = readonly [red: number, green: number, blue: number];

const CENTRE = MOSAIC_SIZE / 2;
/** Between two tiles. */
const GROUT = 5;
const ROUNDING = 5;
const SECTORS = 6;

/** The edges of the rings; the outermost is the rim. */
const EDGES = [0, 44, 92, 140, 188, 226, 250] as const;
/** Tiles of each ring in one of the sectors; the middle is a single tile. */
const TILES = [0, 1, 2, 3, 4, 8] as const;

/** The light palette of app/tokens.css: the five levels, the accent and the colour of what ends soon. */
const RIM: readonly Colour[] = [
  [0x15, 0x56, 0x6b],
  [0x3a, 0x7d, 0x93],
];
const LEVELS: readonly Colour[] = [
  [0xdb, 0xe9, 0xee],
  [0xa9, 0xcb, 0xd6],
  [0x6e, 0xa6, 0xb8],
  ...RIM,
];
const ACCENT: Colour = [0x2f, 0x4f, 0xd0];
const GOLD: Colour = [0xf0, 0xb0, 0x4a];
const GROUND: Colour = [0xf7, 0xf7, 0xf5];

/**
 * A round mosaic as RGBA, row by row: six sectors alike, each a mirror of itself, laid by the bytes of
 * `seed` (16 or more), so that a credential always has the same one.
 */
export function mosaicPixels(seed: Uint8Array): Uint8Array {
  const rings = ringsOf(seed);
  const pixels = new Uint8Array(MOSAIC_SIZE * MOSAIC_SIZE * 4);
  // What is left and right, above and below, is the same: a quarter is worked out and put four times.
  for (let y = 0; y < CENTRE; y++) {
    for (let x = 0; x < CENTRE; x++) {
      const pixel = pixelAt(x + 0.5, y + 0.5, rings);
      for (const row of [CENTRE + y, CENTRE - 1 - y]) {
        for (const column of [CENTRE + x, CENTRE - 1 - x]) {
          pixels.set(pixel, (row * MOSAIC_SIZE + column) * 4);
        }
      }
    }
  }
  return pixels;
}

function ringsOf(seed: Uint8Array): readonly Ring[] {
  return EDGES.slice(1).map((outer, index) => {
    const inner = EDGES[index] ?? 0;
    const tiles = TILES[index] ?? 0;
    const isRim = index === EDGES.length - 2;
    return { inner, outer, colours: coloursOf(seed, { index, tiles, isRim }) };
  });
}

type Place = { readonly index: number; readonly tiles: number; readonly isRim: boolean };

/** The colours once around; a sector reads the same from both its sides. */
function coloursOf(seed: Uint8Array, { index, tiles, isRim }: Place): readonly Colour[] {
  const byteOf = (tile: number) => seed[(index * 3 + tile) % seed.length] ?? 0;
  if (tiles === 0) return [byteOf(0) % 2 === 0 ? GOLD : ACCENT];
  const one = Array.from({ length: tiles }, (_, tile) => {
    const mirrored = Math.min(tile, tiles - 1 - tile);
    if (isRim) return RIM[byteOf(0) % RIM.length] ?? GROUND;
    return tileColour(byteOf(mirrored));
  });
  return Array.from({ length: SECTORS }, () => one).flat();
}

/** Mostly levels; now and then a tile that shines. */
function tileColour(byte: number): Colour {
  if (byte < 20) return GOLD;
  if (byte < 40) return ACCENT;
  return LEVELS[byte % LEVELS.length] ?? GROUND;
}

type Pixel = readonly [red: number, green: number, blue: number, opacity: number];
const NOTHING: Pixel = [0, 0, 0, 0];

function pixelAt(x: number, y: number, rings: readonly Ring[]): Pixel {
  const radius = Math.hypot(x, y);
  const edge = EDGES.at(-1) ?? 0;
  const opacity = share(edge + GROUT / 2 - radius);
  if (opacity === 0) return NOTHING;
  const ring = rings.find(({ outer }) => radius < outer) ?? rings.at(-1);
  if (!ring) return NOTHING;
  const turn = (Math.atan2(y, x) / (2 * Math.PI) + 1.25) % 1;
  const { colour, depth } = tileAt(ring, radius, turn);
  const covered = share(depth - GROUT / 2);
  const mixed = GROUND.map((ground, part) => ground + ((colour[part] ?? 0) - ground) * covered);
  const [red = 0, green = 0, blue = 0] = mixed;
  return [Math.round(red), Math.round(green), Math.round(blue), Math.round(opacity * 255)];
}

/** How much of a pixel lies inside, that lies so far inside. */
function share(distance: number): number {
  return Math.max(0, Math.min(1, distance + 0.5));
}

/** The tile, and how far from its nearest edge the place is. */
function tileAt({ inner, outer, colours }: Ring, radius: number, turn: number) {
  const place = turn * colours.length;
  const colour = colours[Math.floor(place)] ?? GROUND;
  const inward = Math.min(outer - radius, inner === 0 ? outer : radius - inner);
  if (colours.length === 1) return { colour, depth: inward };
  const sideways = (Math.min(place % 1, 1 - (place % 1)) / colours.length) * 2 * Math.PI * radius;
  return { colour, depth: rounded(inward, sideways) };
}

/** Corners are round: near two edges, it is the distance from the corner's own middle that counts. */
function rounded(a: number, b: number): number {
  const reach = GROUT / 2 + ROUNDING;
  if (a >= reach || b >= reach) return Math.min(a, b);
  return reach - Math.hypot(reach - a, reach - b);
}
