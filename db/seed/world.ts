import { z } from "zod";
import type { BenchWorld } from "./bench/bench";

/** What a seeded database holds: an invented company, its bare name, or many generated people. */
export type World =
  | { readonly kind: "demo" }
  | { readonly kind: "empty" }
  | ({ readonly kind: "bench" } & BenchWorld);

const MOST_PEOPLE = 200_000;

/** Reads `demo`, `empty` or `bench:<people>`. */
export const World = z.string().transform((text, context): World => {
  if (text === "demo" || text === "empty") return { kind: text };
  const people = Number(/^bench:(\d{1,6})$/.exec(text)?.[1] ?? Number.NaN);
  if (people >= 1 && people <= MOST_PEOPLE) return { kind: "bench", people };
  const message = `“${text}” is no world: demo, empty or bench:<people> (at most ${MOST_PEOPLE}).`;
  context.addIssue({ code: "custom", message });
  return z.NEVER;
});

/** A name that a folder may have. */
export function nameOf(world: World): string {
  return world.kind === "bench" ? `bench-${world.people}` : world.kind;
}
