import "server-only";
import { z } from "zod";
import { requestActor } from "@/app/_server/actor";
import { streamOf } from "@/app/_server/stream-of";
import { type Actor, can, type Permission } from "@/lib/access";
import { failureResponse } from "./failure";
import { problemResponse, Refused } from "./problem";
import { entityTag, versionSeen } from "./request/if-match";
import { parsed } from "./request/parse";
import { FORM, jsonBody, typeOf } from "./request/request-body";
import { searchValues } from "./request/search-values";

/** What an address takes and answers, in the schemas that also describe it to others. */
export type Operation = {
  readonly summary: string;
  /** Without one, everybody who is signed in: their reach decides what they find. */
  readonly permission?: Permission;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** The fields of `multipart/form-data`, which `run` reads itself; with a `body`, either may come. */
  readonly form?: z.ZodType;
  /** Headers that `run` reads itself, and what they do. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether `If-Match` has to say which version was seen. */
  readonly ifMatch?: true;
  /** Null where there is nothing to say. */
  readonly answer: z.ZodType | null;
  /** The media type of the answer, where it is no JSON. */
  readonly type?: string;
  readonly status: 200 | 201 | 202 | 204;
  /** What is answered with 202 while it is not done. */
  readonly accepted?: z.ZodType;
};

type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What a request asks, once it is known who asks and everything in it makes sense. */
export type Call<Terms extends Operation> = {
  readonly actor: Actor;
  readonly params: OutputOf<Terms["params"]>;
  readonly query: OutputOf<Terms["query"]>;
  /** Null where a form came instead. */
  readonly body:
    | OutputOf<Terms["body"]>
    | (Terms extends { readonly body: z.ZodType; readonly form: z.ZodType } ? null : never);
  /** The body as it was sent. */
  readonly sent: unknown;
  /** The version in `If-Match`; 0 where none is asked for. */
  readonly version: number;
  readonly request: Request;
};

type Context = {
  readonly params: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

export type Endpoint = {
  (request: Request, context: Context): Promise<Response>;
  readonly operation: Operation;
};

/**
 * The one wrapper around everything that another program can call. In this order: signed in; allowed;
 * readable, without a field that the schemas do not name; then `run`. What it throws becomes a problem.
 */
export function endpoint<const Terms extends Operation>(
  operation: Terms,
  run: (call: Call<Terms>) => Promise<Response>,
): Endpoint {
  const handle = async (request: Request, context: Context) => {
    try {
      return await run(await callOf(operation, request, context));
    } catch (error) {
      return failureResponse(error);
    }
  };
  return Object.assign(handle, { operation });
}

async function callOf<Terms extends Operation>(
  { permission, params, query, body, form, ifMatch }: Terms,
  request: Request,
  context: Context,
): Promise<Call<Terms>> {
  const actor = await requestActor(request);
  if (!actor) throw new Refused("not-signed-in", { headers: { "WWW-Authenticate": "Bearer" } });
  if (permission && !can(actor, permission)) throw new Refused("forbidden");
  const isForm = form !== undefined && typeOf(request) === FORM;
  const sent = body && !isForm ? await jsonBody(request) : undefined;
  const call = {
    actor,
    params: params && pathValues(params, await context.params),
    query: parsed(query ?? NOTHING, searchValues(new URL(request.url)), "/query"),
    body: isForm ? null : body && parsed(body, sent),
    sent,
    version: ifMatch ? versionSeen(request) : 0,
    request,
  };
  return call as Call<Terms>; // each part was parsed by the schema that the terms have for it
}

const NOTHING = z.strictObject({});

/** An id that is no id names nothing. */
function pathValues(schema: z.ZodType, values: unknown): unknown {
  const result = schema.safeParse(values);
  if (!result.success) throw new Refused("not-found");
  return result.data;
}

/** A value under the answer's schema: what the schema does not name stays here. */
export function answerResponse(
  { answer, status }: Operation,
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
): Response {
  if (answer === null) return new Response(null, { status, headers: NEVER_KEPT });
  const json = JSON.stringify(answer.encode(value));
  return new Response(json, { status, headers: { ...JSON_ANSWER, ...tagOf(value), ...headers } });
}

/** An answer too long to be made at once, as pieces of JSON under the answer's schema. */
export function streamedResponse({ status }: Operation, pieces: AsyncIterator<string>): Response {
  const body = streamOf(pieces).pipeThrough(new TextEncoderStream());
  return new Response(body, { status, headers: JSON_ANSWER });
}

const NEVER_KEPT = { "Cache-Control": "no-store" };
const JSON_ANSWER = { "Content-Type": "application/json; charset=utf-8", ...NEVER_KEPT };

function tagOf(value: unknown): Record<string, string> {
  const hasVersion = typeof value === "object" && value !== null && "version" in value;
  return hasVersion && typeof value.version === "number" ? { ETag: entityTag(value.version) } : {};
}

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

/** A route's exports: its endpoints, and for every other method the answer that there is none. */
export function methods(endpoints: Partial<Record<Method, Endpoint>>) {
  const known = METHODS.filter((method) => endpoints[method]);
  const allowed = known.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
  const headers = { Allow: [...allowed, "OPTIONS"].join(", ") };
  const refuse = async () => problemResponse("method-not-allowed", { headers });
  const { GET = refuse, POST = refuse, PUT = refuse, PATCH = refuse, DELETE = refuse } = endpoints;
  const OPTIONS = async () => new Response(null, { status: 204, headers });
  return { GET, POST, PUT, PATCH, DELETE, OPTIONS };
}
