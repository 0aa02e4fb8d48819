import { hash } from "@node-rs/argon2";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { signIn } from "@/db/commands/session/sign-in";
import { Forbidden } from "@/db/errors";
import { sessionBehind } from "@/db/queries/sessions";
import { digestOf } from "@/db/secrets";
import { fail } from "@/lib/result";
import { userActor } from "@/lib/user/login";
import { describeEachDatabase } from "@/tests/support/databases";
import { aUser, DOORKEEPER, eventsOf, PASSWORD, setClock, type TestUser } from "./arrange";

const OFFICE = { place: "192.0.2.1", isKnown: false };
const KNOWN = { place: "known browser", isKnown: true };

describeEachDatabase("signing in", (database) => {
  beforeEach(() => setClock("2026-11-22T09:00:00Z"));
  afterEach(() => vi.unstubAllEnvs());

  const tryWith = (email: string, password: string, from = OFFICE) =>
    signIn(DOORKEEPER, { email, password }, from);

  async function sessionFor({ email }: TestUser, from = OFFICE) {
    const started = await tryWith(email, PASSWORD, from);
    if (!started.ok) throw new Error(started.problem);
    return started.value;
  }

  test("with the right password begins a session as that user", async () => {
    const user = await aUser({ access: "compliance" });
    const found = await sessionBehind(DOORKEEPER, await sessionFor(user));
    expect(found && userActor(found.login)).toEqual(user.actor);
    expect(found?.session.createdAt).toEqual(new Date("2026-11-22T09:00:00Z"));
  });

  test("begins another session each time", async () => {
    const user = await aUser();
    expect(await sessionFor(user)).not.toBe(await sessionFor(user));
  });

  test("gives the same answer to whoever may not come in", async () => {
    const answers = [
      await tryWith((await aUser()).email, "mauve kettle without li"),
      await tryWith("nobody@northwind.example", PASSWORD),
      await tryWith((await aUser({ disabledAt: new Date() })).email, PASSWORD),
      await tryWith((await aUser({ passwordHash: null })).email, PASSWORD),
    ];
    expect(answers).toEqual(answers.map(() => fail("wrong")));
  });

  test("keeps of the address that was tried only a digest", async () => {
    await tryWith("typo@northwind.example", PASSWORD);
    const rows = await database().sql`select * from sign_in_attempts`;
    expect(rows.map((row) => row.email)).toContain(digestOf("typo@northwind.example"));
    expect(JSON.stringify(rows)).not.toContain("northwind");
  });

  test("hashes a password again that was hashed at a lower cost", async () => {
    const cheap = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const user = await aUser({ passwordHash: cheap });
    await sessionFor(user);
    const [row] = await database().sql`select password_hash from users where id = ${user.id}`;
    expect(row?.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await sessionFor(user);
  });

  test("writes no password and no hash into the audit log", async () => {
    const cheap = await hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    const user = await aUser({ passwordHash: cheap });
    await sessionFor(user);
    const events = await eventsOf(database().sql, user.id);
    expect(events.map((event) => event.action)).toContain("session.start");
    expect(JSON.stringify(events)).not.toMatch(/argon2|password_hash|kettle/);
  });

  test("is a matter for the installation alone", async () => {
    const { actor, email } = await aUser({ access: "auditor" });
    await expect(signIn(actor, { email, password: PASSWORD }, OFFICE)).rejects.toThrow(Forbidden);
  });

  describe("guessing", () => {
    async function failTimes(times: number, email: string, from: (index: number) => typeof OFFICE) {
      for (let index = 0; index < times; index += 1) {
        expect(await tryWith(email, "a wrong one", from(index))).toEqual(fail("wrong"));
      }
    }

    test("stops after ten tries from one place, and the right password with it", async () => {
      const { email } = await aUser();
      await failTimes(10, email, () => OFFICE);
      expect(await tryWith(email, PASSWORD)).toEqual(fail("too-many"));
    });

    test("stops alike for an address of nobody", async () => {
      await failTimes(10, "nobody2@northwind.example", () => OFFICE);
      expect(await tryWith("nobody2@northwind.example", "x")).toEqual(fail("too-many"));
    });

    test("goes on after a quarter of an hour", async () => {
      const user = await aUser();
      await failTimes(10, user.email, () => OFFICE);
      setClock("2026-11-22T09:14:59Z");
      expect(await tryWith(user.email, PASSWORD)).toEqual(fail("too-many"));
      setClock("2026-11-22T09:15:01Z");
      await sessionFor(user);
    });

    test("at one login leaves others from the same place alone", async () => {
      await failTimes(10, (await aUser()).email, () => OFFICE);
      await sessionFor(await aUser());
    });

    test("is forgotten once the right password was given", async () => {
      const user = await aUser();
      await failTimes(9, user.email, () => OFFICE);
      await sessionFor(user);
      await failTimes(9, user.email, () => OFFICE);
      await sessionFor(user);
    });

    test("at the same moment does not slip through", async () => {
      const { email } = await aUser();
      const tries = Array.from({ length: 20 }, () => tryWith(email, "a wrong one"));
      const answers = (await Promise.all(tries)).map((answer) => !answer.ok && answer.problem);
      expect(answers.filter((problem) => problem === "wrong")).toHaveLength(10);
      expect(answers.filter((problem) => problem === "too-many")).toHaveLength(10);
    });

    test("from everywhere stops after a hundred, but does not keep out a known browser", async () => {
      const user = await aUser();
      await database().sql`insert into sign_in_attempts (email, address, at)
        select ${digestOf(user.email)}, 'place ' || n, '2026-11-22T08:30:00Z'
        from generate_series(1, 100) n`;
      expect(await tryWith(user.email, PASSWORD)).toEqual(fail("too-many"));
      await sessionFor(user, KNOWN);
      setClock("2026-11-22T09:30:01Z");
      await sessionFor(user);
    });

    test("from a known browser has its own ten tries", async () => {
      const { email } = await aUser();
      await failTimes(10, email, () => KNOWN);
      expect(await tryWith(email, PASSWORD, KNOWN)).toEqual(fail("too-many"));
    });
  });
});
