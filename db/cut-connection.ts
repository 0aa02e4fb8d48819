import type { Sql, TransactionSql } from "postgres";

type Work = (tx: TransactionSql) => unknown;

/** The connection of one transaction: whether it came to its work, and the error with which it was cut. */
type Line = { hasBegun: boolean; cutBy: unknown };

/**
 * The same client, whose transactions are over when their connection is cut. The driver rejects `begin`
 * then, but whatever the work asks for afterwards, and a COMMIT or ROLLBACK of its own, it still sends:
 * to a socket that is gone, out of reach of any catch, or on the connection that took its place, outside
 * of any transaction or into somebody else's (postgres 3.4.9; its issues 1154 and 1208). So the work hears
 * from here that its connection is cut, and the driver never hears how the work ended. Whoever comes next
 * is refused with the server's last words to the one before: a transaction that has not begun is begun again.
 */
export function overWhenCut(sql: Sql): Sql {
  return new Proxy(sql, {
    get: (client, name) =>
      name === "begin"
        ? (work: Work) => begin(client, work, client.options.max)
        : Reflect.get(client, name),
  });
}

/** Tries as often as there are connections that may have been cut together. */
async function begin(client: Sql, work: Work, tries: number): Promise<unknown> {
  const line: Line = { hasBegun: false, cutBy: null };
  try {
    return await watched(line, (onCut) => client.begin((tx) => run(line, tx, { work, onCut })));
  } catch (error) {
    if (line.hasBegun || tries === 0 || !isCut(error)) throw error;
    return begin(client, work, tries - 1);
  }
}

function watched(
  line: Line,
  start: (onCut: (error: unknown) => void) => Promise<unknown>,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    start(reject).then(resolve, (error) => {
      note(line, error);
      reject(error);
    });
  });
}

type Running = { readonly work: Work; readonly onCut: (error: unknown) => void };

/** Runs what a transaction or a savepoint is for; without end, where the connection ended first. */
async function run(line: Line, tx: TransactionSql, { work, onCut }: Running): Promise<unknown> {
  const scope = { isOver: false };
  line.hasBegun = true;
  try {
    return await work(guarded(line, tx, scope));
  } finally {
    scope.isOver = true;
    if (line.cutBy !== null) {
      onCut(line.cutBy);
      await new Promise(() => undefined);
    }
  }
}

/** Sends only while there is a transaction to send into. Statements and savepoints are all that Drizzle asks for. */
function guarded(line: Line, tx: TransactionSql, scope: { readonly isOver: boolean }) {
  const check = () => {
    if (line.cutBy !== null) throw line.cutBy;
    if (scope.isOver) throw new Error("The transaction is over.");
  };
  const unsafe = (...statement: Parameters<TransactionSql["unsafe"]>) => {
    check();
    const query = tx.unsafe(...statement);
    query.catch((error: unknown) => note(line, error));
    return query;
  };
  const savepoint = (work: Work) => {
    check();
    return watched(line, (onCut) => tx.savepoint((inner) => run(line, inner, { work, onCut })));
  };
  return new Proxy(tx, {
    get: (client, name) => {
      if (name === "unsafe") return unsafe;
      return name === "savepoint" ? savepoint : Reflect.get(client, name);
    },
  });
}

function note(line: Line, error: unknown): void {
  if (isCut(error)) line.cutBy ??= error;
}

/** That the server, or something on the way to it, ended a connection that stood. */
function isCut(error: unknown): boolean {
  return error instanceof Error && "code" in error && CUT.has(`${error.code}`);
}

const CUT: ReadonlySet<string> = new Set([
  ...["CONNECTION_CLOSED", "CONNECTION_DESTROYED", "ECONNRESET", "EPIPE", "ETIMEDOUT"],
  // The last words of PostgreSQL: shut down, crashed, or a transaction or session that took too long.
  ...["57P01", "57P02", "57P05", "25P03", "25P04"],
]);
