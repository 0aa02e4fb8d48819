/** Runs once when the server starts, before it answers anybody. What is not usable ends it here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  if (process.env.NEXT_PHASE === "phase-production-build") return;
  const { startServer } = await import("@/app/_server/door/start");
  await startServer();
  const { prepareTeamHistories } = await import("@/db/queries/team-histories");
  const { prepareNames } = await import("@/db/queries/kept-names");
  const { jobActor } = await import("@/lib/access");
  // whoever needs them first waits for them instead
  void prepareNames(jobActor("start")).catch(() => undefined);
  void prepareTeamHistories(jobActor("start")).catch(() => undefined);
}
