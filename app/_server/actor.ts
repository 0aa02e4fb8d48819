import "server-only";
import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/db/clock";
import { tokenBehind } from "@/db/queries/tokens";
import { type Actor, can, type Permission } from "@/lib/access";
import { tokenActor } from "@/lib/user/login";
import { sessionOfCookie } from "./auth";
import { DOORKEEPER } from "./door/doorkeeper";
import { isFromOurPages } from "./door/origin";
import { PATH_HEADER } from "./door/return-path";
import { actorOfSession } from "./door/session-actor";
import { paths } from "./paths";

/**
 * Who is signed in, read from the database for each request (once per request): an ended session, a
 * disabled user and a changed access count at once. Null for nobody.
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const id = await sessionOfCookie();
  return id ? actorOfSession(id) : null;
});

/** Who is signed in. Nobody is sent to sign in and comes back; without the permission, the page is 403. */
export async function requireActor(permission?: Permission): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(paths.signIn((await headers()).get(PATH_HEADER) ?? undefined));
  if (permission && !can(actor, permission)) forbidden();
  return actor;
}

/**
 * Who calls the REST interface: the token in `Authorization`, else the signed-in user of one of our own
 * pages. Null for nobody, and for a header that makes no sense.
 */
export async function requestActor(request: Request): Promise<Actor | null> {
  if (request.headers.has("authorization")) return actorFromToken(request);
  const changesNothing = request.method === "GET" || request.method === "HEAD";
  return changesNothing || isFromOurPages(request.headers) ? currentActor() : null;
}

const BEARER = /^Bearer +([\w.~+/-]{20,200}=*)$/i;

/** The actor of an `Authorization: Bearer …` header; null where it is missing, malformed or void. */
async function actorFromToken(request: Request): Promise<Actor | null> {
  const secret = BEARER.exec(request.headers.get("authorization") ?? "")?.[1];
  const found = secret ? await tokenBehind(DOORKEEPER, secret) : null;
  return found ? tokenActor(found.login, found.token, now()) : null;
}
