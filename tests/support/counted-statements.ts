import { type Connection, connect, disconnect } from "@/db/client";

/** Connects the application's client anew, and counts what it says to the database from then on. */
export async function countedStatements(connection: Connection): Promise<() => number> {
  let count = 0;
  await disconnect();
  connect({ ...optionsOf(connection), debug: () => count++ });
  return () => count;
}

/** The same as options of the driver. */
export function optionsOf(connection: Connection): Exclude<Connection, string> {
  if (typeof connection !== "string") return connection;
  const { hostname, port, pathname, username, password, searchParams } = new URL(connection);
  return {
    host: searchParams.get("host") ?? hostname,
    port: Number(searchParams.get("port") ?? port) || 5432,
    database: pathname.slice(1),
    username: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}
