import { connect, disconnect } from "@/db/client";
import { reviseRequirement } from "@/db/commands/requirement/revise-requirement";
import { shapeOf } from "@/db/seed/bench/shape";
import { seed } from "@/db/seed/seed";
import { jobActor } from "@/lib/access";
import { USUAL_TERMS } from "@/lib/requirement/terms";
import { newDatabase } from "@/scripts/steps/serve-world";
import { day } from "@/tests/support/organisation/build";
import { figure, type Report, secondsOf } from "./figure";

const PEOPLE = 10_000;
const GOAL_SECONDS = 10;
const BENCH = jobActor("bench");

/** A requirement of everybody asks for something else from today on: until everybody stands by that. */
export async function benchRequirement(serverUrl: string, report: Report): Promise<void> {
  connect(await newDatabase(serverUrl));
  await seed({ kind: "bench", people: PEOPLE }, () => undefined);
  const { requirements, credentials } = shapeOf(PEOPLE);
  const [requirementId] = requirements;
  const [credential] = credentials;
  if (!requirementId || !credential) throw new Error("The world has neither.");
  const seconds = await secondsOf(async () => {
    const scope = { teamIds: [], roleIds: [] };
    const revised = await reviseRequirement(BENCH, {
      ...{ requirementId, scope, rule: { credential }, ...USUAL_TERMS },
      ...{ effectiveFrom: day("2026-11-22"), effectiveUntil: null },
    });
    if (!revised.ok) throw new Error(JSON.stringify(revised.problem));
  });
  await disconnect();
  const detail = `${PEOPLE} people`;
  report(figure("requirement/change", seconds, GOAL_SECONDS, { unit: "s", detail }));
}
