import { beforeAll, expect, test } from "vitest";
import { removeView } from "@/db/commands/saved-view/remove-view";
import { saveView } from "@/db/commands/saved-view/save-view";
import { Forbidden } from "@/db/errors";
import { savedViewsFor } from "@/db/queries/saved-views";
import { type Actor, jobActor } from "@/lib/access";
import { SaveView } from "@/lib/saved-view/save-view";
import { describeEachDatabase } from "@/tests/support/databases";
import { aUser } from "./arrange";

describeEachDatabase("views under a name", () => {
  let officer: Actor;
  let auditor: Actor;
  beforeAll(async () => {
    officer = (await aUser({ access: "compliance" })).actor;
    auditor = (await aUser({ access: "auditor" })).actor;
  });

  const save = (actor: Actor, name: string, address: string) =>
    saveView(actor, SaveView.parse({ name, address }));
  const kept = async (actor: Actor) =>
    (await savedViewsFor(actor)).map(({ name, address }) => [name, address]);

  test("are one's own, by name, and the same name is the same view", async () => {
    await save(officer, "Ours", "/teams/1?order=gaps");
    await save(officer, "all of them", "/teams");
    await save(auditor, "Ours", "/compliance");
    await save(officer, "Ours", "/teams/1?order=gaps&single=1");
    expect(await kept(officer)).toEqual([
      ["all of them", "/teams"],
      ["Ours", "/teams/1?order=gaps&single=1"],
    ]);
    expect(await kept(auditor)).toEqual([["Ours", "/compliance"]]);
  });

  test("are removed by their owner alone", async () => {
    const [own] = await savedViewsFor(auditor);
    if (!own) throw new Error("The auditor has a view.");
    await removeView(officer, own.id);
    expect(await kept(auditor)).toHaveLength(1);
    await removeView(auditor, own.id);
    expect(await kept(auditor)).toEqual([]);
  });

  test("are kept up to a hundred, and one of them can still be changed", async () => {
    for (let n = 0; n < 100; n++) await save(auditor, `View ${n}`, "/teams");
    const refused = await save(auditor, "One more", "/teams");
    expect(refused).toMatchObject({ ok: false, problem: { problems: [{ code: "too-many" }] } });
    expect(await save(auditor, "View 7", "/people")).toMatchObject({ ok: true });
  });

  test("are nobody's who is no user", async () => {
    await expect(save(jobActor("anything"), "Ours", "/teams")).rejects.toThrow(Forbidden);
  });
});
