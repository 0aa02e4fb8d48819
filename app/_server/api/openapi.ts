import { z } from "zod";
import { Day } from "@/lib/calendar";
import type { Operation } from "./endpoint";

type Json = Readonly<Record<string, unknown>>;

/** An operation with its address, whose parameters stand in braces. */
export type Addressed = {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
};

/** The interface as OpenAPI 3.1 describes it, made of the very schemas that parse and answer. */
export function openApi(operations: readonly Addressed[]): Json {
  const { of, shared } = converted(operations);
  const paths: Record<string, Record<string, Json>> = {};
  for (const addressed of operations) {
    paths[addressed.path] ??= {};
    Object.assign(paths[addressed.path] ?? {}, {
      [addressed.method.toLowerCase()]: described(addressed, of),
    });
  }
  const document = {
    openapi: "3.1.1",
    info: {
      title: "Tessera",
      version: "1",
      description:
        "Skills, certifications and required coverage, as on any day. A token has the access of its user, or less; what the caller may not see answers 404, like what does not exist.",
    },
    servers: [{ url: "/api/v1" }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      schemas: { ...shared, Problem: PROBLEM },
      responses: {
        Problem: {
          description: "Why there is no such answer (RFC 9457).",
          content: {
            "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
          },
        },
      },
    },
  };
  return JSON.parse(
    JSON.stringify(document)
      .replaceAll("#/$defs/", "#/components/schemas/")
      .replaceAll(/__schema(\d+)/g, "RulePart$1"),
  );
}

/** Looks up what a schema has become. */
type Of = (schema: z.ZodType) => unknown;

/** All schemas at once, so that what several of them name is described once. */
function converted(operations: readonly Addressed[]): { of: Of; shared: Json } {
  const schemas = operations.flatMap(({ operation: own }) =>
    [own.params, own.query, own.body, own.form, own.answer, own.accepted].filter(
      (schema) => schema != null,
    ),
  );
  const whole = z.toJSONSchema(z.object(Object.fromEntries(schemas.entries())), {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === Day) jsonSchema.format = "date";
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  const { $defs = {}, properties = {} } = whole;
  return { of: (schema) => properties[schemas.indexOf(schema)], shared: $defs };
}

function described({ method, path, operation }: Addressed, of: Of): Json {
  const { summary, permission, answer, status, accepted, type = "application/json" } = operation;
  const schema = answer && of(answer);
  return {
    operationId: operationId(method, path),
    summary,
    ...(permission ? { "x-permission": permission } : {}),
    parameters: parametersOf(operation, of),
    ...requestBody(operation, of),
    responses: {
      [status]: {
        description: summary,
        ...(schema ? { content: { [type]: { schema } } } : {}),
      },
      ...(accepted && {
        202: {
          description: "It is not done yet.",
          content: { "application/json": { schema: of(accepted) } },
        },
      }),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

/** "PATCH /awards/{awardId}" is patchAwardsAwardId. */
function operationId(method: string, path: string): string {
  const words = path.split(/\W+/).filter((word) => word !== "");
  const capital = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return [method.toLowerCase(), ...capital].join("");
}

function parametersOf({ params, query, ifMatch, headers = {} }: Operation, of: Of): Json[] {
  return [
    ...(params ? each(of(params), "path") : []),
    ...(query ? each(of(query), "query") : []),
    ...(ifMatch ? [header("If-Match", "The version that was seen, in quotes.", true)] : []),
    ...Object.entries(headers).map(([name, description]) => header(name, description, false)),
  ];
}

/** The fields of an object, one by one. */
function each(schema: unknown, where: "path" | "query"): Json[] {
  const { properties = {}, required = [] } = ObjectSchema.parse(schema);
  return Object.entries(properties).map(([name, field]) => ({
    name,
    in: where,
    required: required.includes(name),
    schema: field,
  }));
}

const ObjectSchema = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).optional(),
});

function header(name: string, description: string, required: boolean): Json {
  return { name, in: "header", required, description, schema: { type: "string" } };
}

function requestBody({ body, form }: Operation, of: Of): Json {
  if (!body && !form) return {};
  return {
    requestBody: {
      content: {
        ...(body && { "application/json": { schema: of(body) } }),
        ...(form && { "multipart/form-data": { schema: of(form) } }),
      },
    },
  };
}

const PROBLEM = {
  type: "object",
  required: ["type", "title", "status", "errors"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["pointer", "code", "message"],
        properties: {
          pointer: {
            type: "string",
            description: "A JSON pointer into the body, or below /query, /path or /headers.",
          },
          code: { type: "string" },
          message: { type: "string" },
        },
      },
    },
    current: { description: "What stands there by now, where somebody was faster." },
  },
};
