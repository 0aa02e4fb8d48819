import "server-only";
import { revalidatePath } from "next/cache";
import type { Saved } from "@/lib/refusal";
import { done, invalidAt, type Outcome, refused } from "./action";

/**
 * What a form says about a write: done, which fields are wrong, or that somebody was faster. What was
 * done changes answers on any page, so that none is kept.
 */
export function outcomeOf(saved: Saved<unknown>, message: string): Outcome {
  if (saved.ok) {
    revalidatePath("/", "layout");
    return done(message);
  }
  if (saved.problem.kind === "changed") {
    return refused("Somebody else has changed this meanwhile. Load the page again to see it.");
  }
  return invalidAt(saved.problem.problems);
}
