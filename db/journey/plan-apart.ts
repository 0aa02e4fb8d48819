import { on } from "node:events";
import { startApart } from "@/db/apart/start-apart";
import type { JourneyAnswer } from "@/lib/journey/planner/plan-reachable";
import type { Asked, PlanProgress, Told } from "./apart/protocol";

const PLANNER = "db/journey/apart/main.ts";
/** A team of fifty and three hundred credentials take some hundred; the solver's own memory is not in it. */
const HEAP_MIB = 512;

export type Watch = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: PlanProgress) => void;
};

/**
 * Answers a question in a process apart, at a low priority: the solver leaves no thread to do anything else.
 * Aborting ends it at once.
 */
export async function planApart(
  asked: Asked,
  { signal, onProgress }: Watch = {},
): Promise<JourneyAnswer> {
  signal?.throwIfAborted();
  const planner = startApart(PLANNER, { heapMib: HEAP_MIB });
  const end = () => planner.kill("SIGKILL");
  signal?.addEventListener("abort", end);
  try {
    for await (const [message] of on(planner, "message", { close: ["close"] })) {
      const told = message as Told; // nobody else has this channel
      if (told.kind === "answered") return told.answered;
      if (told.kind === "ready") planner.send(asked);
      else onProgress?.(told);
    }
    signal?.throwIfAborted();
    throw new Error("The planner ended without an answer.");
  } finally {
    signal?.removeEventListener("abort", end);
    end();
  }
}
