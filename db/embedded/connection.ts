import type { Options } from "postgres";

/**
 * The driver's options for an embedded database. It has one superuser and no password: the socket
 * lies in a folder that only its owner may enter. Give a transaction the application's role with
 * `set local role`. Clients wait for each other, hence the long time to connect.
 */
export function connectionTo(socketPath: string): Options<Record<string, never>> {
  return { path: socketPath, user: "postgres", database: "postgres", connect_timeout: 60 };
}
