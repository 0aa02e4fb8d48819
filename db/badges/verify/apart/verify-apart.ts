import type { ChildProcess } from "node:child_process";
import { on } from "node:events";
import type { VerifyAbout, VerifyItem } from "@/db/badges/verify/verify-about";
import { verifyBadge } from "@/db/badges/verify/verify-badge";
import { turns } from "@/db/turns";
import { isSoundDocument } from "@/lib/badge/verify/sound-document";
import { undecided, type Verdicts } from "@/lib/badge/verify/verdict";
import type { Told } from "./protocol";
import { endVerifier, giveBack, takeVerifier } from "./verifier";

type About = Omit<VerifyAbout, "statusKnownAt">;

type Work = {
  readonly items: readonly VerifyItem[];
  readonly about: About;
  /** Those given so far, in the order of the badges. */
  readonly verdicts: Verdicts[];
  readonly signal: AbortSignal | undefined;
  readonly onProgress: (done: number) => void;
  /** For one badge. */
  readonly seconds: number;
};

/** Twice as long as the graph of a badge may take to be made canonical (`canonical-rdf.ts`). */
const SECONDS = 20;
/** After so many badges that ended their verifier the others of the same work get none. */
const MOST_ENDINGS = 8;

/** A single badge need not wait for ten thousand others. */
const inTurn = turns(2);

/** The verdicts on many badges from a process of its own; what `verifyAll` says holds for it. */
export async function verifyApart(
  items: readonly VerifyItem[],
  about: About,
  watch: Pick<Work, "signal" | "onProgress"> & Partial<Pick<Work, "seconds">>,
): Promise<readonly Verdicts[]> {
  const work: Work = { items, about, verdicts: [], seconds: SECONDS, ...watch };
  for (let endings = 0; isUnfinished(work); ) {
    const hasEnded = endings < MOST_ENDINGS && !(await inTurn(() => goOn(work)));
    work.signal?.throwIfAborted();
    if (hasEnded) endings++;
    if (isUnfinished(work)) give(work, undecided("too-complex", about.now));
  }
  return work.verdicts;
}

function isUnfinished({ items, verdicts }: Work): boolean {
  return verdicts.length < items.length;
}

function give({ verdicts, onProgress }: Work, given: Verdicts): void {
  verdicts.push(given);
  onProgress(verdicts.length);
}

/** Whether the work was finished; if not, its process ended with the first badge that has no verdicts. */
async function goOn(work: Work): Promise<boolean> {
  work.signal?.throwIfAborted();
  const verifier = await takeVerifier();
  const end = () => endVerifier(verifier);
  const deadline = setTimeout(end, work.seconds * 1000);
  work.signal?.addEventListener("abort", end);
  try {
    await introduce(verifier, work.about);
    while (isUnfinished(work)) {
      if (!(await verifyPart(verifier, work, deadline))) return false;
    }
    giveBack(verifier);
    return true;
  } finally {
    clearTimeout(deadline);
    work.signal?.removeEventListener("abort", end);
    if (isUnfinished(work)) end();
  }
}

/** Handing over so many documents, some as large as a status list, holds up nobody for long. */
const DOCUMENTS_AT_ONCE = 8;

async function introduce(verifier: ChildProcess, about: About): Promise<void> {
  const { day, now, pins } = about;
  await tell(verifier, { kind: "beginning", beginning: { day, now, pins } });
  const documents = [...about.documents];
  for (let at = 0; at < documents.length; at += DOCUMENTS_AT_ONCE) {
    const part = documents.slice(at, at + DOCUMENTS_AT_ONCE);
    await tell(verifier, { kind: "documents", documents: part });
  }
}

/** Waits until it has left, so that nothing piles up. One that has ended is noticed by its silence. */
function tell(verifier: ChildProcess, told: Told): Promise<void> {
  return new Promise((resolve) => verifier.send(told, () => resolve()));
}

const ITEMS_AT_ONCE = 16;

/** Whether the process lives to verify the next few badges. */
async function verifyPart(
  verifier: ChildProcess,
  work: Work,
  deadline: NodeJS.Timeout,
): Promise<boolean> {
  const next = work.items.slice(work.verdicts.length, work.verdicts.length + ITEMS_AT_ONCE);
  const unsound = next.findIndex(
    ({ text }) => text.form === "json" && !isSoundDocument(text.document),
  );
  const [first] = next;
  if (unsound === 0 && first) {
    // One too deep or large to be handed over is refused without work.
    const { text, statusKnownAt } = first;
    give(work, await verifyBadge(text, { ...work.about, statusKnownAt }));
    return true;
  }
  const part = unsound < 0 ? next : next.slice(0, unsound);
  if (!verifier.connected) return false;
  const answers = on(verifier, "message", { close: ["close"] });
  void tell(verifier, { kind: "items", items: part });
  let awaited = part.length;
  for await (const [answer] of answers) {
    deadline.refresh();
    // What it sends after it is ready are verdicts: nobody else has this channel.
    give(work, answer as Verdicts);
    if (--awaited === 0) return true;
  }
  return false;
}
