import { expect, test } from "vitest";
import { type Message, query, sync } from "@/db/embedded/server/messages";
import { type Client, type Session, Turns } from "@/db/embedded/server/turns";

/** A session that writes down what it is asked, one letter per client, and when it was between. */
function aSession() {
  const heard: string[] = [];
  const session: Session & { inTransaction: boolean } = {
    inTransaction: false,
    run: async (messages) => void heard.push(messages.toString("latin1").replace(/[^a-z ]/g, "")),
    isInTransaction: () => session.inTransaction,
    betweenTurns: async () => void heard.push("-"),
  };
  return { session, heard };
}

function aClient(...waiting: Message[]): Client & { dismissed: boolean } {
  const client = {
    waiting,
    statements: new Set<string>(),
    answer: () => undefined,
    dismissed: false,
    dismiss: () => {
      client.dismissed = true;
    },
  };
  return client;
}

test("a client keeps the session while its transaction is open", async () => {
  const { session, heard } = aSession();
  const turns = new Turns(session, 1_000);
  const [one, two] = [aClient(query("begin")), aClient(query("other"))];
  session.inTransaction = true;
  turns.request(one);
  turns.request(two);
  await settled();
  expect(heard).toEqual(["-", "begin"]);
  session.inTransaction = false;
  one.waiting.push(query("commit"));
  turns.request(one);
  await settled();
  expect(heard).toEqual(["-", "begin", "commit", "-", "other", "-"]);
});

test("who holds the session and says nothing is dismissed, and its transaction undone", async () => {
  const { session, heard } = aSession();
  const turns = new Turns(session, 20);
  const client = aClient(query("begin"));
  session.inTransaction = true;
  turns.request(client);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(client.dismissed).toBe(true);
  turns.leave(client);
  await settled();
  expect(heard.filter((line) => line !== "")).toEqual(["-", "begin", "rollback"]);
});

test("who leaves the line is not waited for", async () => {
  const { session, heard } = aSession();
  const turns = new Turns(session, 1_000);
  const [holder, leaver, last] = [aClient(query("one")), aClient(sync), aClient(query("last"))];
  for (const client of [holder, leaver, last]) turns.request(client);
  turns.leave(leaver);
  await settled();
  expect(heard).toEqual(["-", "one", "-", "last", "-"]);
});

test("nobody gets the session after the end", async () => {
  const { session, heard } = aSession();
  const turns = new Turns(session, 1_000);
  await turns.end();
  turns.request(aClient(query("late")));
  await settled();
  expect(heard).toEqual([]);
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
