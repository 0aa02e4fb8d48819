import "server-only";
import { cookies } from "next/headers";
import type { NextRequest } from "next/server";
import NextAuth, { type AuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { endSession } from "@/db/commands/session/end-session";
import { type SignInProblem, signIn as startSession } from "@/db/commands/session/sign-in";
import { SessionId } from "@/lib/ids";
import { fail, ok, type Result } from "@/lib/result";
import { ABSOLUTE_HOURS } from "@/lib/user/session";
import { SignIn } from "@/lib/user/sign-in";
import { DOORKEEPER } from "./door/doorkeeper";
import { isHttps, publicOrigin } from "./door/origin";
import { placeOf, rememberBrowser } from "./door/place";
import { secret } from "./door/secret";
import { actorOfSession } from "./door/session-actor";
import { paths } from "./paths";

// The only file that knows next-auth. Its encrypted cookie carries the id of a row in `sessions` and nothing
// else; whether that row still signs anybody in, and as what, is asked of the database for each request.

const MAX_AGE = ABSOLUTE_HOURS * 60 * 60;

type Context = { readonly params: Promise<{ nextauth: string[] }> };

/** next-auth's own interface below /api/auth, for clients that speak it. */
export function answerAuth(request: NextRequest, context: Context): Promise<Response> {
  process.env.NEXTAUTH_URL = publicOrigin();
  return NextAuth(request, context, options());
}

/** Signs this browser in, by the form of the sign-in page. Throws TooBusy. */
export async function signIn(credentials: SignIn): Promise<Result<null, SignInProblem>> {
  const started = await openSession(credentials);
  if (!started.ok) return started;
  const value = await encode({ token: { sub: started.value }, secret: secret(), maxAge: MAX_AGE });
  (await cookies()).set({ ...cookie("session"), value, maxAge: MAX_AGE });
  return ok(null);
}

/** Ends the session of this browser, in the database first. */
export async function signOut(): Promise<void> {
  const id = await sessionOfCookie();
  if (id) await endSession(DOORKEEPER, id);
  (await cookies()).set({ ...cookie("session"), value: "", maxAge: 0 });
}

/** The session that this browser's cookie names; null without one, and for one that we did not make. */
export async function sessionOfCookie(): Promise<SessionId | null> {
  const token = (await cookies()).get(cookie("session").name)?.value;
  if (!token) return null;
  // A cookie that is too old or was never ours fails to decrypt: that is nobody, not an error.
  const decoded = await decode({ token, secret: secret() }).catch(() => null);
  return SessionId.safeParse(decoded?.sub).data ?? null;
}

/** A new session in place of the one that this browser had. */
async function openSession(credentials: SignIn): Promise<Result<SessionId, SignInProblem>> {
  const before = await sessionOfCookie();
  const from = await placeOf(credentials.email);
  const started = await startSession(DOORKEEPER, credentials, from);
  if (!started.ok) return started;
  if (before) await endSession(DOORKEEPER, before);
  await rememberBrowser(credentials.email);
  return started;
}

function options(): AuthOptions {
  return {
    secret: secret(),
    session: { strategy: "jwt", maxAge: MAX_AGE },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(given) {
          const read = SignIn.safeParse(given);
          const started = read.success ? await openSession(read.data) : fail("wrong");
          return started.ok ? { id: started.value } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token: { sub } }) => (sub ? { sub } : {}),
      async session({ session: { expires }, token: { sub } }) {
        const id = SessionId.safeParse(sub);
        const actor = id.success ? await actorOfSession(id.data) : null;
        if (!actor) throw new Error("This session has ended."); // next-auth then answers that there is none
        return { expires, user: { name: actor.name } };
      },
    },
    events: {
      async signOut({ token }) {
        const id = SessionId.safeParse(token?.sub);
        if (id.success) await endSession(DOORKEEPER, id.data);
      },
    },
    cookies: {
      sessionToken: asAuthCookie("session"),
      csrfToken: asAuthCookie("csrf"),
      callbackUrl: asAuthCookie("callback"),
    },
    // It would print what clients send it.
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

/** `__Host-`: set by this very host over https, for all its paths; nobody below or beside it can replace it. */
function cookie(purpose: "session" | "csrf" | "callback") {
  const secure = isHttps();
  const name = `${secure ? "__Host-" : ""}tessera-${purpose}`;
  return { name, httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

function asAuthCookie(purpose: Parameters<typeof cookie>[0]) {
  const { name, ...options } = cookie(purpose);
  return { name, options };
}
