import type { Answered, Caller } from "@/tests/support/caller";
import type { SmallWorld } from "@/tests/support/small-world";

export type Example = (call: Caller, world: SmallWorld) => Promise<Answered>;

/** Makes a thing, changes it and takes it back: three operations of most kinds of facts. */
export function kind(
  path: string,
  parameter: string,
  bodies: { post: (world: SmallWorld) => object; patch?: object; removable?: boolean },
): Record<string, Example> {
  const post: Example = (call, world) => call(`POST ${path}`, { body: bodies.post(world) });
  const then = async (call: Caller, world: SmallWorld) => {
    const { body } = await post(call, world);
    return { at: `${path}/${body.id}`, version: Number(body.version) };
  };
  const one = `${path}/{${parameter}}`;
  const { patch, removable = true } = bodies;
  return {
    [`POST ${path}`]: async (call, world) => {
      const made = await post(call, world);
      if (removable) await call(`DELETE ${path}/${made.body.id}`, { version: made.body.version });
      return made;
    },
    ...(patch && {
      [`PATCH ${one}`]: async (call: Caller, world: SmallWorld) => {
        const { at, version } = await then(call, world);
        const changed = await call(`PATCH ${at}`, { version, body: patch });
        if (removable) await call(`DELETE ${at}`, { version: version + 1 });
        return changed;
      },
    }),
    ...(removable && {
      [`DELETE ${one}`]: async (call: Caller, world: SmallWorld) => {
        const { at, version } = await then(call, world);
        return call(`DELETE ${at}`, { version });
      },
    }),
  };
}

/** A name that nothing else has. */
let names = 0;
export function newName(noun: string): string {
  names++;
  return `${noun} ${names}`;
}
