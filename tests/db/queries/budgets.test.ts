import { beforeAll, expect, test, vi } from "vitest";
import { awardCredential } from "@/db/commands/award/award-credential";
import { changeBudget } from "@/db/commands/budget/change-budget";
import { removeBudget } from "@/db/commands/budget/remove-budget";
import { setBudget } from "@/db/commands/budget/set-budget";
import { changeCredential } from "@/db/commands/credential/change-credential";
import { moveToTeam } from "@/db/commands/membership/move-to-team";
import { budgetsIn } from "@/db/queries/budgets";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { addDays, formatDay } from "@/lib/calendar";
import { describeEachDatabase } from "@/tests/support/databases";
import { aBudget, stepOf } from "@/tests/support/journeys";
import {
  ARRANGER,
  made,
  refusedWith,
  type SmallWorld,
  smallWorld,
  TODAY,
} from "@/tests/support/small-world";

describeEachDatabase("a learning budget", () => {
  let world: SmallWorld;
  let learning: Actor;
  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    world = await smallWorld();
    learning = world.actor("learning");
    const { id, version } = world.cissp;
    await made(changeCredential(ARRANGER, { id, version, price: 749, currency: "EUR" }));
    return () => vi.unstubAllEnvs();
  });

  const spendingOf = async (id: string, actor = learning) =>
    (await budgetsIn(actor, TODAY)).find((budget) => budget.id === id)?.spending;

  test("is taken of by the steps of whoever is in the team then, or below it", async () => {
    const { company, blue, red } = world.teams;
    const [all, ofBlue, ofRed] = await Promise.all([company, blue, red].map(aBudget));
    if (!all || !ofBlue || !ofRed) throw new Error("No budget was set.");
    await stepOf({ personId: world.people.ben, credentialId: world.cissp.id });
    const taken = { spent: 0, committed: 74_900, planned: 0, unpriced: 0, left: 25_100 };
    expect(await spendingOf(all.id)).toEqual(taken);
    expect(await spendingOf(ofBlue.id)).toEqual(taken);
    const none = { spent: 0, committed: 0, planned: 0, unpriced: 0, left: 100_000 };
    expect(await spendingOf(ofRed.id)).toEqual(none);

    const other = await made(changeBudget(learning, { ...ofBlue, currency: "USD" }));
    expect(await spendingOf(other.id)).toEqual({ ...none, unpriced: 1 });
    const over = await made(changeBudget(learning, { ...other, endsOn: addDays(TODAY, 59) }));
    expect(await spendingOf(over.id)).toEqual(none);
    await made(removeBudget(learning, over));

    await made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          ...{ personId: world.people.ben, credentialId: world.cissp.id, proof: "checked" },
          issuedOn: formatDay(TODAY),
        }),
      ),
    );
    expect(await spendingOf(all.id)).toEqual({ ...taken, spent: 74_900, committed: 0 });

    const move = { personId: world.people.ben, teamId: red, startsOn: addDays(TODAY, 30) };
    await made(moveToTeam(ARRANGER, { ...move, endsOn: null }));
    expect(await spendingOf(ofRed.id)).toMatchObject({ spent: 74_900 });
    expect(await spendingOf(all.id)).toMatchObject({ spent: 74_900 });
  });

  test("is set by who plans learning, seen by who leads the team, and by nobody else", async () => {
    const { red, blue } = world.teams;
    const budget = await aBudget(red);
    expect(await spendingOf(budget.id, world.actor("manager", red))).toBeDefined();
    expect(await spendingOf(budget.id, world.actor("manager", blue))).toBeUndefined();
    expect(await spendingOf(budget.id, world.actor("compliance"))).toBeDefined();
    const wish = { ...budget, teamId: red };
    await expect(setBudget(world.actor("manager", red), wish)).rejects.toThrow();
    await expect(removeBudget(world.actor("compliance"), budget)).rejects.toThrow();
  });

  test("is refused where its days make no sense, at their place", async () => {
    const { id: _, version: __, ...wish } = await aBudget(world.teams.red);
    expect(
      await refusedWith(setBudget(learning, { ...wish, endsOn: addDays(wish.startsOn, -1) })),
    ).toEqual({
      endsOn: "until-before-from",
    });
    expect(
      await refusedWith(setBudget(learning, { ...wish, endsOn: addDays(wish.startsOn, 4_000) })),
    ).toEqual({ endsOn: "too-far" });
  });
});
