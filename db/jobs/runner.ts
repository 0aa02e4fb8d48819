import { recheckDue } from "@/db/badges/recheck/recheck-due";
import { sealAudit } from "@/db/commands/audit/seal-audit";
import { cancelJob } from "@/db/commands/job/cancel-job";
import { forgetOldPacks } from "@/db/commands/pack/forget-old-packs";
import type { Links } from "@/db/reminders/compose-mail";
import { remind } from "@/db/reminders/remind";
import { type Actor, jobActor } from "@/lib/access";
import type { JobId } from "@/lib/ids";
import { claim, endSilent } from "./ledger";
import { ownJobs } from "./process";
import { runJob, Stopped } from "./run-job";

/** So many jobs a process does at once: a large import should not hold up everybody's small one. */
const AT_ONCE = 3;
/** So often it looks for what others left. */
const LOOK_EVERY_MS = 5_000;

/** So often it looks whether badges are to be checked again. */
const BADGES_EVERY_MS = 10 * 60_000;

/** So often it looks who is to be reminded of what, and which mails are due. */
const REMIND_EVERY_MS = 5 * 60_000;

/** So often the audit log is sealed: what came since is all that could be altered unnoticed. */
const SEAL_EVERY_MS = 60_000;
const SEALER = jobActor("seal");

/** So often it is looked for evidence packs that are kept no longer. */
const PACKS_EVERY_MS = 60 * 60_000;
const PACKER = jobActor("packs");

/** Does what waits, unless this process has its hands full. */
export function wake(): void {
  const own = ownJobs();
  if (own.lanes >= AT_ONCE || own.isEnding) return;
  own.lanes++;
  void workThrough()
    .catch(tell)
    .finally(() => {
      own.lanes--;
    });
}

async function workThrough(): Promise<void> {
  const own = ownJobs();
  while (!own.isEnding) {
    const job = await claim(own.runner);
    if (!job) return;
    await runJob(job);
  }
}

export type Surroundings = {
  /** No other process can have this database. */
  readonly isAlone: boolean;
  /** The installation's. */
  readonly secret: string;
  /** Where mails lead. */
  readonly links: Links;
};

/** Begins to do what waits, and to say of silent processes that their jobs were interrupted. */
export async function startJobs({ isAlone, secret, links }: Surroundings): Promise<void> {
  const { running } = ownJobs();
  ownJobs().secret = secret;
  await endSilent([], { isAlone });
  wake();
  const look = () =>
    void endSilent([...running.keys()], { isAlone: false })
      .then(wake)
      .catch(tell);
  setInterval(look, LOOK_EVERY_MS).unref();
  setInterval(() => void recheckDue().catch(tell), BADGES_EVERY_MS).unref();
  const seal = () => void sealAudit(SEALER).catch(tell);
  seal();
  setInterval(seal, SEAL_EVERY_MS).unref();
  const forget = () => void forgetOldPacks(PACKER).catch(tell);
  forget();
  setInterval(forget, PACKS_EVERY_MS).unref();
  remindNow(links);
  setInterval(remindNow, REMIND_EVERY_MS, links).unref();
}

/** Makes and sends what is due without waiting for the next time. */
export function remindNow(links: Links): void {
  void remind(links).catch(tell);
}

/** Stops a job that is not wanted any more: at once where this process does it, else when its own hears of it. */
export async function cancel(actor: Actor, id: JobId): Promise<void> {
  await cancelJob(actor, id);
  ownJobs().running.get(id)?.abort(new Stopped("cancelled"));
}

/** Stops what this process does: it is rolled back, and says that it was interrupted. What waits is left to others. */
export function stopJobs(): void {
  const own = ownJobs();
  own.isEnding = true;
  for (const stop of own.running.values()) stop.abort(new Stopped("interrupted"));
}

function tell(error: unknown): void {
  if (error instanceof Stopped) return;
  process.stderr.write(`The jobs could not be looked after: ${error}\n`);
}
