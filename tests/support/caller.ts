import { randomUUID } from "node:crypto";
import { operations } from "@/app/_server/api/routes";
import { inScope } from "@/db/actor-scope";
import { createToken } from "@/db/commands/token/create-token";
import { userTeams } from "@/db/schema/user-teams";
import { users } from "@/db/schema/users";
import type { Access } from "@/lib/access";
import type { PersonId, TeamId } from "@/lib/ids";
import { ARRANGER, made } from "./small-world";

export type Asked = {
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly form?: FormData;
  /** The version that was seen. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer
  readonly body: any;
};

/** Calls the REST interface, such as `call("GET /teams", { query: { asOf: "2026-01-01" } })`. */
export type Caller = (what: string, asked?: Asked) => Promise<Answered>;

type Reach = { readonly personId?: PersonId | null; readonly teamIds?: readonly TeamId[] };

/** Somebody with a login, who calls with a token of theirs. */
export async function callerAs(access: Access, reach: Reach = {}): Promise<Caller> {
  const { personId = null, teamIds = [] } = reach;
  const userId = await inScope(ARRANGER, async (tx) => {
    const email = `${randomUUID()}@harbour.example`;
    const [user] = await tx
      .insert(users)
      .values({ email, name: `Sam ${access}`, access, personId })
      .returning({ id: users.id });
    if (!user) throw new Error("No user was written.");
    for (const teamId of teamIds) await tx.insert(userTeams).values({ userId: user.id, teamId });
    return user.id;
  });
  const wish = { userId, name: "script", access, days: null };
  const { secret } = await made(createToken(ARRANGER, wish));
  return callerWith(`Bearer ${secret}`);
}

export function callerWith(authorization: string): Caller {
  return async (what, asked = {}) => {
    const [method = "", address = ""] = what.split(" ");
    const [path = ""] = address.split("?");
    const route = operations().find((one) => one.method === method && matches(one.path, path));
    if (!route) throw new Error(`Nothing answers ${what}.`);
    const request = requestOf(method, address, {
      ...asked,
      headers: { authorization, ...asked.headers },
    });
    const response = await route.answer(request, {
      params: Promise.resolve(paramsOf(route.path, path)),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    };
  };
}

function requestOf(
  method: string,
  address: string,
  { query, body, form, version, headers }: Asked,
) {
  const url = new URL(`http://localhost:3000/api/v1${address}`);
  for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, `${value}`);
  return new Request(url, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(version === undefined ? {} : { "if-match": `"${version}"` }),
      ...headers,
    },
    ...(form ? { body: form } : {}),
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

function matches(template: string, path: string): boolean {
  return patternOf(template).test(path);
}

function paramsOf(template: string, path: string): Record<string, string> {
  return { ...patternOf(template).exec(path)?.groups };
}

/** The address as Next matches it: `{awardId}` is one part of a path. */
function patternOf(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}
