import { setPriority } from "node:os";
import { type Answer, Job } from "./protocol";
import { readSheets } from "./read-sheets";

/** Below the server that started this process, whose pages must not wait for a large file. */
const NICE = 5;

setPriority(NICE);
process.once("disconnect", () => process.exit());
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
