import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import { Forbidden, NotFound } from "@/db/errors";
import { TooBusy } from "@/db/passwords";
import type { Actor } from "@/lib/access";
import { holdsPrivateKey } from "@/lib/badge/pin/pasted-key";
import type { BatchLine } from "@/lib/batch/line";
import type { FormState } from "@/lib/form/form-state";
import { fieldOf } from "@/lib/format/field-problem";
import type { InputProblem } from "@/lib/refusal";
import type { Result } from "@/lib/result";
import { currentActor } from "./actor";
import { isFromOurPages, publicOrigin } from "./door/origin";

/** What a form is given, by way of `useActionState`. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

/** What an action answers; the wrapper adds what was typed, so that it need not be typed again. */
export type Outcome =
  | {
      readonly status: "done";
      readonly message?: string;
      readonly secret?: string;
      readonly undo?: { readonly id: string; readonly version: number };
    }
  | {
      readonly status: "preview";
      readonly message: string;
      readonly lines: readonly BatchLine[];
      readonly seen: string;
    }
  | {
      readonly status: "invalid";
      readonly fields: Readonly<Record<string, string>>;
      /** What is wrong with something that the form has no field for. */
      readonly message?: string;
    }
  | { readonly status: "refused"; readonly message: string };

/**
 * The one wrapper around everything that a form can do. In this order: sent by a page of ours; signed in;
 * readable, without a field that the schema does not name; then `run`. Whether this actor may do it, the
 * command decides.
 */
export function action<Schema extends z.ZodObject>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  return fromOurPages(async (form) => {
    const actor = await currentActor();
    if (!actor) return refused("You are no longer signed in. Sign in and send this again.");
    return parsed(schema, form, (input) => run(actor, input));
  });
}

/** What a question from a page was answered; else what was wrong with it, as with a form. */
export type Answered<Answer> = { readonly status: "answered"; readonly answer: Answer } | FormState;

/** The same wrapper around what a page asks while somebody is typing: it reads, and writes nothing. */
export function question<Schema extends z.ZodObject, Answer>(
  schema: Schema,
  run: (actor: Actor, input: z.output<Schema>) => Promise<Result<Answer, Outcome>>,
): (previous: Answered<Answer>, form: FormData) => Promise<Answered<Answer>> {
  return async (_previous, form) => {
    const answers: Answer[] = [];
    const state = await action(schema, async (actor, input) => {
      const result = await run(actor, input);
      if (!result.ok) return result.problem;
      answers.push(result.value);
      return done();
    })({ status: "idle" }, form);
    const [answer] = answers;
    return answer === undefined ? state : { status: "answered", answer };
  };
}

/** The same for the few forms of people who are not signed in. */
export function publicAction<Schema extends z.ZodObject>(
  schema: Schema,
  run: (input: z.output<Schema>) => Promise<Outcome>,
): FormAction {
  return fromOurPages((form) => parsed(schema, form, run));
}

export function done(message?: string): Outcome {
  return message === undefined ? { status: "done" } : { status: "done", message };
}

export function refused(message: string): Outcome {
  return { status: "refused", message };
}

/** Field name → what is wrong with it. */
export function invalid(fields: Readonly<Record<string, string>>): Outcome {
  return { status: "invalid", fields };
}

/** What a command found wrong, each at its field. */
export function invalidAt(problems: readonly InputProblem[]): Outcome {
  return invalid(Object.fromEntries(problems.map(({ field, message }) => [field, message])));
}

function fromOurPages(answer: (form: FormData) => Promise<Outcome>): FormAction {
  return async (_previous, form) => {
    const outcome = isFromOurPages(await headers())
      ? await answer(form).catch(asRefusal)
      : refused(`Nothing was done: this server answers at ${publicOrigin()} only.`);
    if (outcome.status === "done") return outcome;
    const message = outcome.message ?? "Some fields need attention.";
    return { ...outcome, message, values: typedIn(form) };
  };
}

/** What somebody may meet without a fault of ours. Everything else is thrown on. */
function asRefusal(error: unknown): Outcome {
  if (error instanceof Forbidden) return refused("Your access does not allow this.");
  if (error instanceof NotFound)
    return refused("This does not exist any more, or is not yours to see.");
  if (error instanceof TooBusy)
    return refused("Too much is going on at once. Try again in a moment.");
  throw error;
}

async function parsed<Schema extends z.ZodObject>(
  schema: Schema,
  form: FormData,
  run: (input: z.output<Schema>) => Promise<Outcome>,
): Promise<Outcome> {
  const fields = fieldsOf(form);
  const unknown = Object.keys(fields).filter((name) => !Object.hasOwn(schema.shape, name));
  if (unknown.length > 0) return refused(`This form has no field “${unknown[0]?.slice(0, 40)}”.`);
  const result = schema.safeParse(fields);
  if (!result.success) return invalid(problemsOf(result.error));
  return sayingAll(await run(result.data), schema);
}

/** A problem that has no field of the form to stand at is said with its answer. */
function sayingAll(outcome: Outcome, schema: z.ZodObject): Outcome {
  if (outcome.status !== "invalid") return outcome;
  const others = Object.entries(outcome.fields).filter(
    ([name]) => !Object.hasOwn(schema.shape, fieldOf(name)),
  );
  if (others.length === 0) return outcome;
  return { ...outcome, message: others.map(([, said]) => said).join(" ") };
}

/** A name that comes more than once is a list: a schema that wants one value refuses it. */
function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !isReacts(name));
  return Object.fromEntries(
    names.map((name) => {
      const [first = "", ...more] = form.getAll(name);
      return [name, more.length === 0 ? first : [first, ...more]];
    }),
  );
}

/** React sends the action's own id along in the form. */
function isReacts(name: string): boolean {
  return name.startsWith("$ACTION_");
}

function problemsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(
    error.issues.toReversed().map((issue) => [issue.path.map(String).join("/"), issue.message]),
  );
}

/**
 * A name that comes more than once keeps its values with commas between them. A private key that
 * somebody pasted by mistake goes nowhere.
 */
function typedIn(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())].filter(isShownAgain);
  const typed = names.map((name) => [name, form.getAll(name).filter(isText).join(",")] as const);
  return Object.fromEntries(typed.filter(([, value]) => !holdsPrivateKey(value)));
}

function isShownAgain(name: string): boolean {
  return !isReacts(name) && !/password|secret/i.test(name);
}

function isText(value: FormDataEntryValue): value is string {
  return typeof value === "string";
}
