import { standApart } from "@/db/apart/stand-apart";
import { type Answer, Job } from "./protocol";
import { readSheets } from "./read-sheets";

standApart();
process.once("message", async (message) => {
  await readSheets(Job.parse(message), send);
  process.disconnect?.();
});

/** Waits until the message has left, so that answers do not pile up in here. */
function send(message: Answer): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, (error: Error | null) => (error ? reject(error) : resolve()));
  });
}
