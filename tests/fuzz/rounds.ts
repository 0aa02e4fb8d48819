import type { Harness } from "./harness";
import { chanceFrom, mutated } from "./mutate";

/** What became of some rounds of noise. */
export type Rounds = {
  readonly runs: number;
  /** Of the processor: whoever else uses the machine does not count. */
  readonly slowestMs: number;
  /** The input, and what did not hold. */
  readonly finds: readonly {
    readonly seed: number;
    readonly input: string;
    readonly why: string;
  }[];
};

const MOST_FINDS = 10;

/** Each round has a seed of its own, by which it can be repeated alone. */
export async function runRounds(harness: Harness, first: number, runs: number): Promise<Rounds> {
  const finds: { seed: number; input: string; why: string }[] = [];
  let slowestMs = 0;
  for (let seed = first; seed < first + runs && finds.length < MOST_FINDS; seed++) {
    const input = mutated(harness.seeds, harness.words, chanceFrom(seed));
    const started = process.cpuUsage();
    try {
      await harness.read(input);
    } catch (error) {
      finds.push({ seed, input: input.toString("base64"), why: String(error) });
    }
    const { user, system } = process.cpuUsage(started);
    slowestMs = Math.max(slowestMs, (user + system) / 1_000);
  }
  return { runs, slowestMs, finds };
}
