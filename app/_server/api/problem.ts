/** A flaw in a request: where (a JSON pointer; into the body, or below /query, /path, /headers), what. */
export type Flaw = { readonly pointer: string; readonly code: string; readonly message: string };

/** Every kind of answer that is not the one asked for. */
const PROBLEMS = {
  "invalid-request": [400, "The request cannot be read."],
  "not-signed-in": [401, "Nobody is signed in."],
  forbidden: [403, "Your access does not allow this."],
  "not-found": [404, "There is nothing here."],
  "method-not-allowed": [405, "This address does not know the method."],
  changed: [409, "Somebody changed this in the meantime."],
  conflict: [409, "This contradicts what was sent before."],
  "too-large": [413, "The request is too large."],
  "unsupported-type": [415, "The request is in a form that is not read here."],
  "invalid-content": [422, "The content breaks a rule."],
  "version-missing": [428, "Say in If-Match which version you have seen."],
  unexpected: [500, "Something went wrong here."],
  unavailable: [503, "The database cannot be reached."],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemKind = keyof typeof PROBLEMS;

export type ProblemDetails = {
  readonly detail?: string;
  readonly errors?: readonly Flaw[];
  readonly headers?: Readonly<Record<string, string>>;
  /** More members, for programs: RFC 9457, section 3.2. */
  readonly more?: Readonly<Record<string, unknown>>;
};

/** A problem as RFC 9457 has it. */
export function problemResponse(kind: ProblemKind, details: ProblemDetails = {}): Response {
  const [status, title] = PROBLEMS[kind];
  const { detail, errors, headers, more } = details;
  const body = {
    type: `urn:tessera:problem:${kind}`,
    title,
    status,
    ...(detail === undefined ? {} : { detail }),
    errors: errors ?? [],
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "Content-Type": "application/problem+json; charset=utf-8",
      "Cache-Control": "no-store",
      ...headers,
    },
  });
}

/** A problem on its way out of whatever found it. */
export class Refused extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly details: ProblemDetails = {},
  ) {
    super(PROBLEMS[kind][1]);
    this.name = "Refused";
  }
}

export function flaw(pointer: string, code: string, message: string): Flaw {
  return { pointer, code, message };
}
