/** Somebody of a population, with the number that decides whether they are drawn. */
export type Drawn<Id extends string> = {
  readonly id: Id;
  /** SHA-256 of seed and id, in hex. */
  readonly ticket: string;
};

export type Draw = {
  /** Printable, without spaces or colons. */
  readonly seed: string;
  /** How many to draw; all there are where there are fewer. */
  readonly size: number;
};

/**
 * A random sample that anybody can draw again. Each member's ticket is the SHA-256, in lower-case hex, of
 * the UTF-8 text `<seed>:<id>`; the sample is the members with the lowest tickets, in their order. So it
 * hangs on the seed and on who is in the population, and not on the order in which they are given; a
 * larger sample begins with the smaller one; and whoever joins or leaves the population moves nobody else.
 * By hand: `printf %s '<seed>:<id>' | sha256sum` for each id, then `sort`.
 *
 * `sha256` gives the digest of a text in UTF-8, in lower-case hex.
 */
export function drawSample<Id extends string>(
  population: Iterable<Id>,
  { seed, size }: Draw,
  sha256: (text: string) => string,
): Drawn<Id>[] {
  return [...new Set(population)]
    .map((id): Drawn<Id> => ({ id, ticket: sha256(`${seed}:${id}`) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .slice(0, size);
}
