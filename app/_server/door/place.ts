import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { cookies, headers } from "next/headers";
import { networkAddress } from "./network";
import { isHttps } from "./origin";
import { secret } from "./secret";

/** Where a sign-in comes from, for counting tries. */
export type Place = { readonly place: string; readonly isKnown: boolean };

const DAYS_KNOWN = 180;

/**
 * A browser that has signed in to this login before is a place of its own: nobody else can use up its
 * tries. Every other browser is its network address.
 */
export async function placeOf(email: string): Promise<Place> {
  const shown = Buffer.from((await cookies()).get(deviceCookie())?.value ?? "");
  const mark = Buffer.from(markOf(email));
  const isKnown = shown.length === mark.length && timingSafeEqual(shown, mark);
  return { place: isKnown ? "known browser" : networkAddress(await headers()), isKnown };
}

/** Lets this browser be known the next time. */
export async function rememberBrowser(email: string): Promise<void> {
  (await cookies()).set({
    name: deviceCookie(),
    value: markOf(email),
    httpOnly: true,
    secure: isHttps(),
    sameSite: "lax",
    path: "/",
    maxAge: DAYS_KNOWN * 24 * 60 * 60,
  });
}

function deviceCookie(): string {
  return isHttps() ? "__Host-tessera-browser" : "tessera-browser";
}

function markOf(email: string): string {
  return createHmac("sha256", secret()).update(`browser of ${email}`).digest("base64url");
}
