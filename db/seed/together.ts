import { command } from "@/db/command";
import type { Actor } from "@/lib/access";
import type { Saved } from "@/lib/refusal";

/**
 * Runs the work, which calls commands as this very actor, in one transaction and projects once at its
 * end: hundreds of facts take no longer than a few.
 */
export function together(actor: Actor, action: string, work: () => Promise<void>): Promise<void> {
  return command<null, void>("organisation.read", action, work)(actor, null);
}

/** The row that was saved. Throws where a world asks for what the product refuses. */
export async function saved<Row>(answer: Promise<Saved<Row>>): Promise<Row> {
  const result = await answer;
  if (result.ok) return result.value;
  throw new Error(`A world asks for what is refused: ${JSON.stringify(result.problem)}`);
}
