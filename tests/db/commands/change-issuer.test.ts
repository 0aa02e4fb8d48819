import { beforeAll, expect, test, vi } from "vitest";
import { addIssuer } from "@/db/commands/issuer/add-issuer";
import { changeIssuer } from "@/db/commands/issuer/change-issuer";
import { Forbidden } from "@/db/errors";
import { issuersIn } from "@/db/queries/catalogue";
import { type Access, type Actor, jobActor } from "@/lib/access";
import { describeEachDatabase } from "@/tests/support/databases";
import { lastEvent } from "@/tests/support/last-event";
import { made, refusedWith } from "@/tests/support/small-world";

const ARRANGER = jobActor("arranger");
const actor = (access: Access): Actor => {
  return { kind: "user", name: `Sam ${access}`, userId: null, access, personId: null, teamIds: [] };
};

describeEachDatabase("where an issuer is at home", (database) => {
  let id: Awaited<ReturnType<typeof issuer>>["id"];
  const issuer = (name: string) => made(addIssuer(ARRANGER, { name, url: null, type: null }));

  beforeAll(async () => {
    vi.stubEnv("TESSERA_NOW", "2026-11-22T12:00:00Z");
    ({ id } = await issuer("Academy"));
  });

  test("is said by who keeps the catalogue, and is in the log", async () => {
    const url = "https://academy.example";
    const changed = await made(changeIssuer(actor("learning"), { id, version: 1, url }));
    expect(changed).toMatchObject({ name: "Academy", url, type: null, version: 2 });
    expect(await lastEvent(database().sql, id)).toMatchObject({
      action: "issuer.change",
      actor: "Sam learning",
    });
  });

  test("is not said by others", async () => {
    const change = changeIssuer(actor("manager"), { id, version: 2, url: null });
    await expect(change).rejects.toThrow(Forbidden);
  });

  test("is not overwritten by who saw it before", async () => {
    const late = changeIssuer(actor("admin"), { id, version: 1, url: null });
    expect(await refusedWith(late)).toMatchObject({ kind: "changed" });
  });

  test("does not take another issuer's name", async () => {
    await issuer("Guild");
    const taken = changeIssuer(actor("admin"), { id, version: 2, name: "guild" });
    expect(await refusedWith(taken)).toEqual({ name: "name-taken" });
  });

  test("may be said together with the kind of body that it is", async () => {
    const { id: guild } = await made(
      addIssuer(ARRANGER, { name: "Order of Engineers", url: null, type: "association" }),
    );
    await made(changeIssuer(actor("learning"), { id: guild, version: 1, type: "authority" }));
    const kept = (await issuersIn(actor("person"))).find((own) => own.id === guild);
    expect(kept).toMatchObject({ name: "Order of Engineers", type: "authority", version: 2 });
  });
});
