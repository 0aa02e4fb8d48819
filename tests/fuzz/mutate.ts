/** A stream of whole numbers below a limit; the same seed gives the same stream (mulberry32). */
export type Chance = (below: number) => number;

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const MOST_CHANGES = 6;
const LONGEST = 4_096;

/**
 * One of the seeds with a few changes: bytes flipped, pieces cut, doubled, moved in from another seed,
 * and words put in that readers have stumbled over elsewhere.
 */
export function mutated(
  seeds: readonly Buffer[],
  words: readonly Buffer[],
  chance: Chance,
): Buffer {
  let input = pick(seeds, chance);
  for (let left = chance(MOST_CHANGES) + 1; left > 0; left--) {
    input = changed(input, { seeds, words, chance });
  }
  return input.subarray(0, LONGEST);
}

type From = {
  readonly seeds: readonly Buffer[];
  readonly words: readonly Buffer[];
  readonly chance: Chance;
};

function changed(input: Buffer, { seeds, words, chance }: From): Buffer {
  const at = chance(input.length + 1);
  const until = Math.min(input.length, at + 1 + chance(16));
  switch (chance(6)) {
    case 0:
      return input.length === 0 ? input : withByte(input, at % input.length, chance(256));
    case 1:
      return spliced(input, at, until, "");
    case 2:
      return spliced(input, at, at, input.subarray(at, until));
    case 3:
      return spliced(input, at, until, pick(words, chance));
    case 4:
      return spliced(input, at, at, pick(words, chance));
    default:
      return spliced(input, at, input.length, pick(seeds, chance).subarray(at));
  }
}

function withByte(input: Buffer, at: number, byte: number): Buffer {
  const copy = Buffer.from(input);
  copy[at] = byte;
  return copy;
}

function spliced(input: Buffer, from: number, until: number, piece: Buffer | string): Buffer {
  return Buffer.concat([input.subarray(0, from), Buffer.from(piece), input.subarray(until)]);
}

function pick(from: readonly Buffer[], chance: Chance): Buffer {
  return from[chance(from.length)] ?? Buffer.alloc(0);
}
