import { closeStatement, endsTurn, type Message, query, statementName, sync } from "./messages";

/** The one session that the embedded database has. */
export interface Session {
  /** Runs whole messages; the answer comes in pieces that are only valid during the call. */
  run(messages: Buffer, onAnswer: (bytes: Uint8Array) => void): Promise<void>;
  isInTransaction(): boolean;
  /** Called while no client has the session. */
  betweenTurns(): Promise<void>;
}

/** One connection, as the queue sees it. */
export interface Client {
  readonly waiting: Message[];
  /** Statements that it prepared and did not close. */
  readonly statements: Set<string>;
  answer(bytes: Uint8Array): void;
  /** Ends the connection. */
  dismiss(): void;
}

/**
 * Shares one session between many clients. A client has it from its first message until the
 * database is ready for the next query outside any transaction. Shorter turns mix the clients up:
 * an unnamed statement is replaced before it runs, and an error makes the database skip messages
 * up to the next sync, whoever sent them.
 *
 * A failure of the session itself is not caught: its memory cannot be trusted any longer, and the
 * process has to end.
 */
export class Turns {
  readonly #session: Session;
  readonly #patienceMs: number;
  readonly #line: Client[] = [];
  #holder: Client | null = null;
  #working: Promise<void> | null = null;
  #ended = false;
  #patience: NodeJS.Timeout | undefined;

  /** `patienceMs`: how long a client may hold the session and say nothing: all others wait. */
  constructor(session: Session, patienceMs: number) {
    this.#session = session;
    this.#patienceMs = patienceMs;
  }

  /** The client has messages waiting. */
  request(client: Client): void {
    if (client !== this.#holder && !this.#line.includes(client)) this.#line.push(client);
    if (this.#working || this.#ended) return;
    clearTimeout(this.#patience);
    this.#working = this.#work().then(() => {
      this.#working = null;
      const idle = this.#holder;
      if (idle && !this.#ended) this.#patience = setTimeout(() => idle.dismiss(), this.#patienceMs);
    });
  }

  /** The client is gone: what it left in the session is undone. */
  leave(client: Client): void {
    client.waiting.length = 0;
    const place = this.#line.indexOf(client);
    if (place >= 0) this.#line.splice(place, 1);
    if (client === this.#holder) client.waiting.push(sync, query("rollback"));
    if (client.statements.size > 0) client.waiting.push(...farewell(client.statements));
    client.statements.clear();
    if (client.waiting.length > 0) this.request(client);
  }

  /** Nobody gets the session any more. Resolves when it is idle. */
  async end(): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#patience);
    await this.#working;
  }

  async #work(): Promise<void> {
    for (let client = await this.#next(); client; client = await this.#next()) {
      const batch = takeBatch(client.waiting);
      remember(batch, client.statements);
      await this.#session.run(Buffer.concat(batch.map((message) => message.bytes)), (bytes) =>
        client.answer(bytes),
      );
      const last = batch.at(-1);
      if (!last || !endsTurn(last) || this.#session.isInTransaction()) continue;
      this.#holder = null;
      if (client.waiting.length > 0) this.#line.push(client);
    }
  }

  async #next(): Promise<Client | null> {
    if (this.#ended) return null;
    if (!this.#holder) {
      await this.#session.betweenTurns();
      this.#holder = this.#line.shift() ?? null;
    }
    return this.#holder && this.#holder.waiting.length > 0 ? this.#holder : null;
  }
}

/** The messages up to the first that can end the turn. */
function takeBatch(waiting: Message[]): Message[] {
  const end = waiting.findIndex(endsTurn);
  return waiting.splice(0, end < 0 ? waiting.length : end + 1);
}

function remember(batch: readonly Message[], statements: Set<string>): void {
  for (const message of batch) {
    const name = statementName(message);
    if (name && message.type === "P") statements.add(name);
    if (name && message.type === "C") statements.delete(name);
  }
}

function farewell(statements: ReadonlySet<string>): Message[] {
  return [...[...statements].map(closeStatement), sync];
}
