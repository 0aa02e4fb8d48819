import { type Actor, can, type Permission } from "@/lib/access";
import { inScope, isInScope } from "./actor-scope";
import type { Tx } from "./client";
import { databaseError, Forbidden, REFUSED_BY_POLICY } from "./errors";
import { project } from "./projection/project";
import { UNWATCHED, type Watch } from "./watch";

/**
 * The one door for writes: permission, transaction, audit (by trigger, under the name of the action)
 * and projection are built in. A `write` that answers a problem (`{ ok: false }`) writes nothing.
 * Somebody may watch what takes long. Throws Forbidden; everything that a person can mend is in the answer.
 */
export function command<Input, Output>(
  permission: Permission,
  action: string,
  write: (tx: Tx, input: Input, actor: Actor, watch: Watch) => Promise<Output>,
) {
  return async (actor: Actor, input: Input, watch: Watch = UNWATCHED): Promise<Output> => {
    if (!can(actor, permission)) throw new Forbidden(permission);
    if (isInScope(actor)) return inScope(actor, (tx) => write(tx, input, actor, watch));
    try {
      return await inScope(
        actor,
        async (tx) => {
          const output = await write(tx, input, actor, watch);
          if (isProblem(output)) throw new Undo(output);
          await project(tx, watch);
          await watch.onDone?.(tx, answerIn(output));
          return output;
        },
        action,
      );
    } catch (error) {
      if (error instanceof Undo) return error.output as Output; // thrown above, with this Output
      if (databaseError(error)?.code === REFUSED_BY_POLICY) throw new Forbidden(permission);
      throw error;
    }
  };
}

/** Carries a problem out of the transaction so that what was written before it goes with it. */
class Undo extends Error {
  constructor(readonly output: unknown) {
    super("Undone.");
  }
}

/** What a command answers that may answer a problem instead. */
function answerIn(output: unknown): unknown {
  return typeof output === "object" && output !== null && "value" in output ? output.value : output;
}

function isProblem(output: unknown): boolean {
  return typeof output === "object" && output !== null && "ok" in output && output.ok === false;
}
