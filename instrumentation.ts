/** Open requests get so long to finish after the server was told to stop. */
const STOP_WITHIN_MS = 14_000;

/**
 * Runs once when the server starts, before it answers anybody: a database or a secret that is not usable
 * ends it here. When it stops, Next finishes open requests; the embedded database, which ends with the
 * process that started it, closes itself after the last of them.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startServer } = await import("@/app/_server/start");
  await startServer();
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref());
  }
}
