import type { APIRequestContext } from "@playwright/test";
import { asAdmin } from "./sign-in";

/** One answer of the REST interface, as the administrator. */
export async function answerOf<Answer>(request: APIRequestContext, call: string): Promise<Answer> {
  const response = await request.get(`/api/v1${call}`, { headers: asAdmin() });
  if (!response.ok())
    throw new Error(`${call} answered ${response.status()}: ${await response.text()}`);
  return response.json();
}

/** All items of a list, page by page. */
export async function allOf<Item>(request: APIRequestContext, call: string): Promise<Item[]> {
  const items: Item[] = [];
  const separator = call.includes("?") ? "&" : "?";
  for (let cursor: string | null = ""; cursor !== null; ) {
    const next = `${call}${separator}limit=1000${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: { items: Item[]; next: string | null } = await answerOf(request, next);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

/** What the REST interface made of a new fact, as the administrator. */
export async function made<Fact extends { readonly id: string }>(
  request: APIRequestContext,
  call: string,
  fact: object,
): Promise<Fact> {
  const response = await request.post(`/api/v1${call}`, { headers: asAdmin(), data: fact });
  if (!response.ok())
    throw new Error(`${call} answered ${response.status()}: ${await response.text()}`);
  return response.json();
}

type Team = { readonly id: string; readonly name: string };

/** The id of the team of that name. */
export async function teamCalled(request: APIRequestContext, name: string): Promise<string> {
  const team = (await allOf<Team>(request, "/teams")).find((one) => one.name === name);
  if (!team) throw new Error(`The demo world has no team ${name}.`);
  return team.id;
}
