import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { inScope } from "@/db/actor-scope";
import type { Tx } from "@/db/client";
import { project } from "@/db/projection/project";
import { verifyProjection } from "@/db/projection/verify";
import { awards } from "@/db/schema/awards";
import { waivers } from "@/db/schema/waivers";
import { type Actor, jobActor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";
import { day } from "@/tests/support/organisation/build";
import { type SmallWorld, smallWorld } from "@/tests/support/small-world";

const FIRST = jobActor("first");
const SECOND = jobActor("second");

describeEachDatabase("two who write about the same person at once", () => {
  test("the second derives from what both wrote", async () => {
    const world = await smallWorld();
    const ended: string[] = [];
    const first = held(FIRST, (tx) => tx.insert(awards).values(anAward(world)));
    await first.isProjected;
    const second = write(SECOND, (tx) => tx.insert(waivers).values(aWaiver(world)));
    const both = [
      first.done.then(() => ended.push("first")),
      second.then(() => ended.push("second")),
    ];
    await sleep(300);
    expect(ended).toEqual([]);
    first.commit();
    await Promise.all(both);
    expect(ended).toEqual(["first", "second"]);
    expect(await verifyProjection()).toEqual([]);
  });
});

/** Writes and projects like a command, and commits when it is told to. */
function held(actor: Actor, work: (tx: Tx) => Promise<unknown>) {
  const projected = gate();
  const told = gate();
  const done = inScope(actor, async (tx) => {
    await work(tx);
    await project(tx);
    projected.open();
    await told.isOpen;
  });
  return { isProjected: projected.isOpen, commit: told.open, done };
}

function gate() {
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { isOpen, open };
}

function write(actor: Actor, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  return inScope(actor, async (tx) => {
    await work(tx);
    await project(tx);
  });
}

function anAward({ people, cissp }: SmallWorld) {
  const issuedOn = day("2026-01-01");
  return {
    personId: people.cleo,
    credentialId: cissp.id,
    issuedOn,
    proof: "checked",
    source: "test",
  } as const;
}

function aWaiver({ people, requirement }: SmallWorld) {
  return {
    personId: people.cleo,
    requirementId: requirement.id,
    startsOn: day("2021-01-01"),
    endsOn: day("2021-12-31"),
    reason: "Waits for the next exam date.",
    approvedBy: "Sam",
  };
}
