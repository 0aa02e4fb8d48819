import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { inScope } from "@/db/actor-scope";
import { awardCredential } from "@/db/commands/award/award-credential";
import { removeAward } from "@/db/commands/award/remove-award";
import { retryMails } from "@/db/commands/reminder/retry-mails";
import { waitingMails } from "@/db/queries/reminder-mails";
import { remind } from "@/db/reminders/remind";
import { reminderMails } from "@/db/schema/reminder-mails";
import { reminders } from "@/db/schema/reminders";
import type { Actor } from "@/lib/access";
import { AwardCredential } from "@/lib/award/award-credential";
import { describeEachDatabase } from "@/tests/support/databases";
import { type MailStandIn, mailStandIn } from "@/tests/support/mail-stand-in";
import { aLogin, at, LINKS, remindFrom, shutOut } from "@/tests/support/reminding";
import { ARRANGER, made, type SmallWorld, smallWorld } from "@/tests/support/small-world";

/** Thirty days before Ada's CISSP ends. */
const NOON = "2027-01-29T12:00:00Z";
const NOBODY = "smtp://127.0.0.1:9"; // discard: nothing listens there

describeEachDatabase("mails with reminders", () => {
  let world: SmallWorld;
  let server: MailStandIn;
  let manager: Actor;

  beforeAll(async () => {
    at("2026-11-22T12:00:00Z");
    world = await smallWorld();
    server = await mailStandIn();
    await aLogin("ada", "person", { personId: world.people.ada });
    manager = await aLogin("bea", "manager", { teamId: world.teams.blue });
  });
  afterAll(async () => {
    await server.stop();
    vi.unstubAllEnvs();
  });
  beforeEach(async () => {
    await remindFrom({ holder: [30, 7], manager: [30], officer: [30] });
    server.received.length = 0;
    server.state.manner = "well";
    mailAt(server.url);
    at(NOON);
  });

  const mailAt = (url: string) => {
    vi.stubEnv("SMTP_URL", url);
    vi.stubEnv("MAIL_FROM", "skills@harbour.example");
  };
  const run = () => remind(LINKS, randomUUID());
  const received = () => server.received.map(({ to }) => to.join(" ")).sort();
  const waiting = async () =>
    (await waitingMails(ARRANGER)).map(
      ({ address, state, tries }) => `${address} ${state} ${tries}`,
    );
  const award = (personId: SmallWorld["people"]["ada"], credentialId: string, expiresOn?: string) =>
    made(
      awardCredential(
        ARRANGER,
        AwardCredential.parse({
          ...{ personId, credentialId, expiresOn, issuedOn: "2026-01-10", proof: "checked" },
        }),
      ),
    );

  test("each is told once by one mail, whoever sends, in plain words and without names outside it", async () => {
    await Promise.all([run(), run(), run()]);
    await run();
    expect(received()).toEqual(["ada@logins.example", "bea@logins.example"]);
    const [ada, bea] = server.received.toSorted((a, b) => (a.to < b.to ? -1 : 1));
    expect(ada?.subject).toBe("1 reminder from Tessera");
    expect(ada?.content).toContain(
      "- CISSP ends in 30 days, on 28 Feb 2027. Then not met: CISSP for analysts.",
    );
    expect(bea?.content).toContain("- Ada Lindqvist: CISSP ends in 30 days, on 28 Feb 2027.");
    expect(bea?.content).toContain(`https://skills.example/award/${world.awards.ada.id}`);
    expect(bea?.content).toContain("Auto-Submitted: auto-generated");
    expect(await waiting()).toEqual([]);
    const told = await inScope(ARRANGER, (tx) => tx.select().from(reminders));
    expect(told.map(({ mailedAt }) => mailedAt?.toISOString())).toEqual([
      ...["2027-01-29T12:00:00.000Z", "2027-01-29T12:00:00.000Z"],
    ]);
  });

  test("whoever has no login is written to at their main address; who is shut out is not", async () => {
    const cleos = await award(world.people.cleo, world.cissp.id, "2027-02-28");
    await shutOut(manager, new Date());
    await run();
    expect(received()).toEqual(["ada@logins.example", "cleo@harbour.example"]);
    await shutOut(manager, null);
    await made(removeAward(ARRANGER, cleos));
  });

  test("everything due is in one mail", async () => {
    const badge = await award(world.people.ada, world.badge.id, "2027-02-20");
    await run();
    expect(received()).toEqual(["ada@logins.example", "bea@logins.example"]);
    for (const { subject, content } of server.received) {
      expect(subject).toBe("2 reminders from Tessera");
      expect(content).toMatch(/Subnet badge ends in 22 days[\s\S]*CISSP ends in 30 days/);
    }
    await made(removeAward(ARRANGER, badge));
  });

  test("a server that is down is tried again with growing pauses, and nothing is lost", async () => {
    mailAt(NOBODY);
    await run();
    expect(await waiting()).toEqual([
      "ada@logins.example waiting 1",
      "bea@logins.example waiting 0",
    ]);
    const [first] = await waitingMails(ARRANGER);
    expect(first?.lastError).toMatch(/ECONNREFUSED/);
    expect(first?.dueAt.toISOString()).toBe("2027-01-29T12:01:00.000Z");
    await run(); // the other one's turn
    at("2027-01-29T12:05:00Z");
    await run();
    expect((await waitingMails(ARRANGER))[0]?.dueAt.toISOString()).toBe("2027-01-29T12:07:00.000Z");
    mailAt(server.url);
    at("2027-01-31T12:00:00Z");
    await run();
    await run();
    expect(received()).toEqual(["ada@logins.example", "bea@logins.example"]);
    expect(server.received[0]?.content).toContain("CISSP ends in 28 days");
    expect(await waiting()).toEqual([]);
  });

  test("what is renewed while a mail waits is not sent", async () => {
    mailAt(NOBODY);
    await run();
    const renewal = await award(world.people.ada, world.cissp.id);
    mailAt(server.url);
    at("2027-01-30T12:00:00Z");
    await run();
    expect(received()).toEqual([]);
    expect(await waiting()).toEqual([]);
    await made(removeAward(ARRANGER, renewal));
  });

  test("who lost the team while a mail waits is told nothing", async () => {
    mailAt(NOBODY);
    await run();
    await shutOut(manager, new Date());
    mailAt(server.url);
    at("2027-01-30T12:00:00Z");
    await run();
    expect(received()).toEqual(["ada@logins.example"]);
    await shutOut(manager, null);
  });

  test("a refused mail waits for somebody who looks into it; one that is put off comes by itself", async () => {
    server.state.manner = "refuses";
    await run();
    expect(await waiting()).toEqual([
      "ada@logins.example refused 1",
      "bea@logins.example refused 1",
    ]);
    expect((await waitingMails(ARRANGER))[0]?.lastError).toMatch(/No such mailbox here/);
    at("2027-01-30T12:00:00Z");
    await run();
    server.state.manner = "busy";
    await retryMails(ARRANGER, null);
    await run();
    expect(await waiting()).toEqual([
      "ada@logins.example waiting 1",
      "bea@logins.example waiting 1",
    ]);
    server.state.manner = "well";
    at("2027-01-30T12:01:00Z");
    await run();
    expect(received()).toEqual(["ada@logins.example", "bea@logins.example"]);
  });

  test("a server that breaks off after the mail is given the same mail again, by the same Message-ID", async () => {
    server.state.manner = "drops";
    await run();
    expect(await waiting()).toEqual([
      "ada@logins.example waiting 1",
      "bea@logins.example waiting 0",
    ]);
    server.state.manner = "well";
    at("2027-01-29T12:01:00Z");
    await run();
    expect(received()).toEqual(["ada@logins.example", "ada@logins.example", "bea@logins.example"]);
    const adas = server.received.filter(({ to }) => to.includes("ada@logins.example"));
    expect(new Set(adas.map(({ messageId }) => messageId)).size).toBe(1);
    expect(adas[0]?.messageId).toMatch(/^<[0-9a-f-]{36}@harbour\.example>$/);
  });

  test("what a process that ended had claimed is taken over, but only then", async () => {
    mailAt(NOBODY);
    await run();
    const claimedAt = new Date(NOON);
    await inScope(ARRANGER, (tx) => tx.update(reminderMails).set({ state: "sending", claimedAt }));
    mailAt(server.url);
    at("2027-01-29T12:15:00Z");
    await run();
    expect(received()).toEqual([]);
    at("2027-01-29T12:15:01Z");
    await run();
    expect(received()).toEqual(["ada@logins.example", "bea@logins.example"]);
  });

  test("without a server nothing is mailed, later neither", async () => {
    vi.stubEnv("SMTP_URL", "");
    await run();
    mailAt(server.url);
    await run();
    expect(received()).toEqual([]);
    expect(await inScope(ARRANGER, (tx) => tx.$count(reminders))).toBe(2);
  });
});
