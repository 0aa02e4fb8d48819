import { randomUUID } from "node:crypto";
import { connect, disconnect } from "@/db/client";
import { downloadPack } from "@/db/commands/pack/download-pack";
import { makePack } from "@/db/pack/make-pack";
import { seed } from "@/db/seed/seed";
import { jobActor } from "@/lib/access";
import { EvidencePackId } from "@/lib/ids";
import { DEFAULT_PROOF } from "@/lib/proof";
import { newDatabase } from "@/scripts/steps/serve-world";
import { day } from "@/tests/support/organisation/build";
import { figure, type Report, secondsOf } from "./figure";

const PEOPLE = 10_000;
/** With those of their roles, about 20 apply to a person. */
const ASKED_OF_ALL = 18;
const GOAL_SECONDS = 30;
const MIB = 1024 * 1024;
/** For what grows with a pack: its files, packed, and the pages of its PDF. */
const GOAL_MIB = 400;
const BENCH = jobActor("bench");

/** An evidence pack of a whole organisation. */
export async function benchPack(serverUrl: string, report: Report): Promise<void> {
  connect(await newDatabase(serverUrl));
  await seed({ kind: "bench", people: PEOPLE, askedOfAll: ASKED_OF_ALL }, () => undefined);
  const id = EvidencePackId.parse(randomUUID());
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);
  const question = {
    ...{ teamId: null, requirementIds: null, knownAt: null },
    ...{ proof: DEFAULT_PROOF, asOf: day("2026-11-22") },
  };
  let standings = 0;
  const seconds = await secondsOf(async () => {
    ({ standings } = await makePack(BENCH, { id, question, secret: "of the bench" }));
  });
  clearInterval(watching);
  const { content } = await downloadPack(BENCH, id);
  await disconnect();
  const detail = `${PEOPLE} people, ${standings} standings, ${Math.round(content.length / MIB)} MiB`;
  report(figure("pack/make", seconds, GOAL_SECONDS, { unit: "s", detail }));
  const grown = (most - before) / MIB;
  report(figure("pack/memory", grown, GOAL_MIB, { unit: "MiB", detail: "more than before" }));
}
