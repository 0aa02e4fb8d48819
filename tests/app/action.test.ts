import { beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { action, done, invalid, publicAction, refused } from "@/app/_server/action";
import { Forbidden, NotFound } from "@/db/errors";
import { TooBusy } from "@/db/passwords";
import type { FormState } from "@/lib/form/form-state";

const request = vi.hoisted(() => {
  // A file before this one, in the same worker, may have loaded the module with the headers of a real request.
  vi.resetModules();
  return { headers: new Headers() };
});
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined }),
}));

const OWN = "http://localhost:3000";
const IDLE: FormState = { status: "idle" };

const Saved = z.object({
  name: z.string().trim().min(1, "Give a name."),
  days: z.coerce.number({ error: "Give a number." }).optional(),
  newPassword: z.string().optional(),
});

function formOf(entries: readonly (readonly [string, string])[]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const run = vi.fn(async (_input: z.output<typeof Saved>) => done("Saved."));
const save = publicAction(Saved, run);
const send = (...entries: (readonly [string, string])[]) => save(IDLE, formOf(entries));

beforeEach(() => {
  request.headers = new Headers({ origin: OWN });
  run.mockClear();
});

test("a form of ours is parsed and done", async () => {
  expect(await send(["name", " Ana "], ["days", "3"])).toEqual({
    status: "done",
    message: "Saved.",
  });
  expect(run).toHaveBeenCalledWith({ name: "Ana", days: 3 });
});

test("what React sends along is no field", async () => {
  expect(await send(["$ACTION_ID_1", ""], ["$ACTION_REF_2", ""], ["name", "Ana"])).toMatchObject({
    status: "done",
  });
});

test.each([
  ["from nowhere", null],
  ["from null", "null"],
  ["from elsewhere", "https://evil.example"],
  ["from another port", "http://localhost:3001"],
  ["over https, which we are not", "https://localhost:3000"],
])("a form %s runs nothing", async (_where, origin) => {
  request.headers = new Headers(origin === null ? {} : { origin });
  request.headers.set("x-forwarded-host", "evil.example");
  expect(await send(["name", "Ana"])).toMatchObject({ status: "refused" });
  expect(run).not.toHaveBeenCalled();
});

test("who is not signed in runs nothing, and is not told what is wrong with the form", async () => {
  const signedIn = action(Saved, async (_actor, input) => run(input));
  const state = await signedIn(IDLE, formOf([["name", ""]]));
  expect(state).toMatchObject({ status: "refused", message: expect.stringContaining("signed in") });
  expect(run).not.toHaveBeenCalled();
});

test("a problem that the form has no field for is said with its answer", async () => {
  const strange = publicAction(Saved, async () =>
    invalid({ name: "Taken.", proof: "Too high for you.", days: "Too many." }),
  );
  expect(await strange(IDLE, formOf([["name", "Ana"]]))).toMatchObject({
    status: "invalid",
    message: "Too high for you.",
    fields: { name: "Taken.", days: "Too many." },
    values: { name: "Ana" },
  });
});

describe("what is typed", () => {
  test("is answered field by field, each with its first problem", async () => {
    const state = await send(["name", " "], ["days", "soon"]);
    expect(state).toMatchObject({
      status: "invalid",
      fields: { name: "Give a name.", days: "Give a number." },
    });
  });

  test("comes back to be corrected, but a private key never does", async () => {
    const state = await send(
      ["name", ""],
      ["days", '{"kty":"OKP","crv":"Ed25519","x":"","d":"s"}'],
    );
    expect(state).toMatchObject({ status: "invalid", values: { name: "" } });
    expect(JSON.stringify(state)).not.toContain("OKP");
  });

  test("comes back to be corrected, but a password never does", async () => {
    const state = await send(["name", ""], ["days", "3"], ["newPassword", "mauve kettle"]);
    expect(state).toMatchObject({ values: { name: "", days: "3" } });
    expect(JSON.stringify(state)).not.toContain("kettle");
  });

  test.each(["access", "teamId", "isAdmin", "id", "passwordHash", "__proto__", "constructor"])(
    "is refused with a field called %s",
    async (name) => {
      expect(await send(["name", "Ana"], [name, "admin"])).toMatchObject({ status: "refused" });
      expect(run).not.toHaveBeenCalled();
      expect(Object.hasOwn(Object.prototype, "admin")).toBe(false);
    },
  );

  test("is refused with a field twice that is wanted once", async () => {
    const state = await send(["name", "Ana"], ["name", "Eve"]);
    expect(state).toMatchObject({ status: "invalid", fields: { name: expect.any(String) } });
  });

  test("is answered quickly with a thousand fields that nobody asked for", async () => {
    const many = Array.from({ length: 1000 }, (_, n) => [`x[${n}][y][z]`, "1"] as const);
    expect(await send(["name", "Ana"], ...many)).toMatchObject({ status: "refused" });
  });
});

describe("what goes wrong", () => {
  test.each([
    ["a missing permission", new Forbidden("user.manage")],
    ["something that is not there, or not theirs to see", new NotFound()],
    ["too much at once", new TooBusy()],
  ])("%s is a refusal in words", async (_what, error) => {
    run.mockRejectedValueOnce(error);
    expect(await send(["name", "Ana"])).toMatchObject({
      status: "refused",
      values: { name: "Ana" },
    });
  });

  test("a surprise is thrown on", async () => {
    run.mockRejectedValueOnce(new Error("disk on fire"));
    await expect(send(["name", "Ana"])).rejects.toThrow("disk on fire");
  });

  test("an action's own refusal and its own field problems keep what was typed", async () => {
    const twice = publicAction(Saved, async ({ days }) =>
      days ? refused("Not today.") : invalid({ name: "Somebody else has this name." }),
    );
    expect(await twice(IDLE, formOf([["name", "Ana"]]))).toMatchObject({
      status: "invalid",
      fields: { name: "Somebody else has this name." },
      values: { name: "Ana" },
    });
    expect(
      await twice(
        IDLE,
        formOf([
          ["name", "Ana"],
          ["days", "1"],
        ]),
      ),
    ).toMatchObject({
      status: "refused",
      message: "Not today.",
    });
  });
});
