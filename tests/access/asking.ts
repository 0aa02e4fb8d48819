import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Papers } from "./arrange";
import { formOf } from "./form-probes";
import { type Ids, probeOf } from "./probes";
import { addressOfFile, isAt, pathOf, type Row } from "./rows";

/** What a built application knows of its addresses and of its forms. */
export type Built = {
  readonly routes: readonly string[];
  readonly actions: readonly {
    readonly route: string;
    readonly name: string;
    readonly id: string;
  }[];
};

const Actions = z.object({
  node: z.record(z.string(), z.object({ filename: z.string(), exportedName: z.string() })),
});

export async function builtApplication(): Promise<Built> {
  const read = async (file: string) => JSON.parse(await readFile(`.next/server/${file}`, "utf8"));
  const paths = z.record(z.string(), z.string()).parse(await read("app-paths-manifest.json"));
  const { node } = Actions.parse(await read("server-reference-manifest.json"));
  return {
    routes: Object.keys(paths).map(addressOfFile),
    actions: Object.entries(node).map(([id, { filename, exportedName }]) => ({
      route: addressOfFile(filename.replace(/^app/, "")),
      name: exportedName,
      id,
    })),
  };
}

export type Asking = {
  readonly server: string;
  readonly built: Built;
  readonly ids: Ids;
};

/** Asks what a line of the table says, as somebody, and answers with the table's own words. */
export async function asked(row: Row, who: Papers & { name: string }, on: Asking): Promise<string> {
  switch (row.verb) {
    case "OPEN":
      return opened(await visit(row, who, on));
    case "SEND":
      return opened(await visit(row, who, on, { method: "POST", headers: fromOurPages(on) }));
    case "FORM":
      return sent(row, who, on);
    default:
      return called(row, who, on);
  }
}

/** The interface, by token. */
async function called(row: Row, { token }: Papers, on: Asking): Promise<string> {
  const probe = probeOf(row.verb, pathOf(row), on.ids);
  const form = probe.form && new FormData();
  for (const [name, value] of Object.entries(probe.form ?? {})) form?.set(name, value);
  const response = await fetch(`${on.server}/api/v1${filled(row.address, on.ids)}`, {
    method: row.verb,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(probe.version === undefined ? {} : { "if-match": `"${probe.version}"` }),
      ...(probe.body ? { "content-type": "application/json" } : {}),
    },
    ...(probe.body ? { body: JSON.stringify(probe.body) } : {}),
    ...(form ? { body: form } : {}),
  });
  const body = await response.text();
  return response.status === probe.yes
    ? "yes"
    : (REFUSALS[response.status] ?? told(response, body));
}

const REFUSALS: Readonly<Record<number, string>> = { 401: "who", 403: "no", 404: "hid" };

function told(response: Response, body: string): string {
  return `${response.status} ${body.slice(0, 200)}`;
}

/** A page or a file, by cookie. */
function visit(row: Row, { cookie }: Papers, on: Asking, init: RequestInit = {}) {
  return fetch(`${on.server}${filled(row.address, on.ids)}`, {
    ...init,
    redirect: "manual",
    headers: { ...(cookie === null ? {} : { cookie }), ...init.headers },
  });
}

async function opened(response: Response): Promise<string> {
  const body = await response.text();
  const to = response.headers.get("location");
  if (to !== null) return isSignIn(to) && response.status !== 303 ? "who" : ownOrYes(to);
  return response.ok ? "yes" : (REFUSALS[response.status] ?? told(response, body));
}

function isSignIn(location: string): boolean {
  return new URL(location, "http://here.invalid").pathname === "/sign-in";
}

/** After signing out, everybody is at the sign-in; otherwise only their own page is a place to be sent to. */
function ownOrYes(location: string): string {
  return isSignIn(location) ? "yes" : "own";
}

function fromOurPages({ server }: Asking): Record<string, string> {
  return { origin: server };
}

const WORDS: readonly (readonly [string, string])[] = [
  ["You are no longer signed in", "who"],
  ["Your access does not allow this", "no"],
  ["This does not exist any more, or is not yours to see", "hid"],
];

async function sent(row: Row, who: Papers & { name: string }, on: Asking): Promise<string> {
  const response = await sendForm(row, who, on, fromOurPages(on));
  const text = await response.text();
  const word = WORDS.find(([said]) => text.includes(said))?.[1];
  if (word) return word;
  return wasRun(text) ? "yes" : told(response, text);
}

/** Whether an answer is what an action itself says of the form. */
export function wasRun(answer: string): boolean {
  return /"status":"(done|preview|answered|invalid|refused)"/.test(answer);
}

/** A form of a page, as a browser with scripts sends it: its answer is in the page that comes back. */
export function sendForm(
  row: Row,
  who: Papers & { name: string },
  on: Asking,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const action = on.built.actions.find(
    (one) => one.name === row.action && isAt(one.route, pathOf(row)),
  );
  if (!action) throw new Error(`Nothing was built for ${row.address} ${row.action}.`);
  const fields = formOf(action.name, { ...on.ids, somebody: who.name });
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(`_1_${name}`, value);
  form.set("0", JSON.stringify([{ status: "idle" }, "$K1"]));
  const sending = { "next-action": action.id, ...headers };
  return visit(row, who, on, { method: "POST", headers: sending, body: form });
}

/** An address of the table with the ids of the things that it names. */
export function filled(address: string, ids: Ids): string {
  return address.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`Nothing is called ${name}.`);
    return id;
  });
}
