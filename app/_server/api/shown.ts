import type { Saved } from "@/lib/refusal";
import { fail, ok } from "@/lib/result";

/** What was saved, or stands there instead, as the interface shows it. */
export async function shown<Row, Item>(
  saved: Saved<Row>,
  show: (row: Row) => Item | Promise<Item>,
): Promise<Saved<Item>> {
  if (saved.ok) return ok(await show(saved.value));
  if (saved.problem.kind === "invalid") return fail(saved.problem);
  return fail({ kind: "changed", current: await show(saved.problem.current) });
}
