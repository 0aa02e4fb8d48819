/** The process that verifies badges. Started by `verifier.ts`, which it serves and does not outlive. */
import { leaveSignalsToParent, standApart } from "@/db/apart/stand-apart";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import type { KnownDocument } from "@/lib/badge/verify/known-documents";
import type { Answer, Beginning, Told } from "./protocol";

let beginning: Beginning | null = null;
let documents = new Map<string, KnownDocument>();

standApart();
leaveSignalsToParent();
// Whoever sends messages is `verify-apart.ts`: nobody else has this channel.
process.on("message", (told) => hear(told as Told));
answer("ready");

async function hear(told: Told): Promise<void> {
  if (told.kind === "beginning") {
    beginning = told.beginning;
    documents = new Map();
  } else if (told.kind === "documents") {
    for (const [address, document] of told.documents) documents.set(address, document);
  } else if (beginning) {
    for (const { text, statusKnownAt } of told.items) {
      answer(await verifyBadge(text, { ...beginning, documents, statusKnownAt }));
    }
  }
}

function answer(answered: Answer): void {
  process.send?.(answered);
}
