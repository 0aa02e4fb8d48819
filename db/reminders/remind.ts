import { giveBack, take } from "@/db/jobs/ledger";
import { ownJobs } from "@/db/jobs/process";
import { beating } from "@/db/jobs/run-job";
import { mailServer } from "@/db/mail/mail-server";
import { jobActor } from "@/lib/access";
import type { Links } from "./compose-mail";
import { makeReminders } from "./make-reminders";
import { packMails } from "./pack-mails";
import { sendMails } from "./send-mails";

const REMINDERS = jobActor("reminders");

/** What it is about, so that it is done once at a time. */
const REMINDING = {
  kind: "reminders.make",
  about: "2f9a4c1b-83de-4f07-b1a5-5c60e7d8f392",
  title: "Making reminders",
} as const;

/**
 * Makes the reminders that are due and sends the mails that are, unless another process is at it. `runner`:
 * what this process calls itself. Stops, with nothing lost, where the process is told to end.
 */
export async function remind(links: Links, runner: string = ownJobs().runner): Promise<void> {
  const { isEnding, running } = ownJobs();
  const own = isEnding ? null : await take(runner, REMINDING);
  if (!own) return;
  const stop = new AbortController();
  running.set(own.id, stop);
  const stopBeating = beating(own, () => null, stop);
  try {
    await makeReminders(REMINDERS, stop.signal);
    const server = mailServer();
    if (!server) return;
    await packMails(REMINDERS, server);
    await sendMails(REMINDERS, { server, links, signal: stop.signal });
  } finally {
    stopBeating();
    running.delete(own.id);
    await giveBack(own);
  }
}
