/** The little of PostgreSQL's wire protocol (version 3) that tells whose turn it is. */
export interface Message {
  /** One letter; empty for the first message of a connection, which has none. */
  readonly type: string;
  readonly bytes: Buffer;
}

const SSL_REQUEST = 80877103;
const ENCRYPTION_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;
const PROTOCOL_3 = 196608;
const LONGEST = 1 << 30;

/** Cuts one connection's bytes into whole messages. Throws on a length that cannot be one. */
export function messageReader(): (chunk: Buffer) => Message[] {
  let parts: Buffer[] = [];
  let held = 0;
  let needed = 8;
  let started = false;
  return (chunk) => {
    parts.push(chunk);
    held += chunk.length;
    if (held < needed) return [];
    const messages: Message[] = [];
    let rest = Buffer.concat(parts);
    for (;;) {
      needed = messageLength(rest, started);
      if (rest.length < needed) break;
      const message = {
        type: started ? rest.toString("latin1", 0, 1) : "",
        bytes: rest.subarray(0, needed),
      };
      messages.push(message);
      started ||= firstMessage(message) === "start";
      rest = rest.subarray(needed);
    }
    parts = [rest];
    held = rest.length;
    return messages;
  };
}

/** How many bytes the message at the head of `bytes` has, or how many are needed to know it. */
function messageLength(bytes: Buffer, started: boolean): number {
  const letter = started ? 1 : 0;
  if (bytes.length < letter + (started ? 4 : 8)) return letter + (started ? 4 : 8);
  const length = bytes.readInt32BE(letter);
  if (length < 4 || length > LONGEST) throw new Error(`A message of ${length} bytes`);
  return letter + length;
}

/** What a connection's message without a letter asks for. */
export function firstMessage(message: Message): "start" | "encrypt" | "cancel" | "unknown" {
  switch (message.bytes.readInt32BE(4)) {
    case PROTOCOL_3:
      return "start";
    case SSL_REQUEST:
    case ENCRYPTION_REQUEST:
      return "encrypt";
    case CANCEL_REQUEST:
      return "cancel";
    default:
      return "unknown";
  }
}

/** After these the server answers "ready for query": a turn can end. */
export function endsTurn(message: Message): boolean {
  return message.type === "S" || message.type === "Q";
}

/** The name under which a message prepares or closes a statement; null where it does neither. */
export function statementName(message: Message): string | null {
  const start =
    message.type === "P" ? 5 : message.type === "C" && message.bytes[5] === STATEMENT ? 6 : 0;
  return start === 0
    ? null
    : message.bytes.toString("utf8", start, message.bytes.indexOf(0, start));
}

const STATEMENT = "S".charCodeAt(0);

export const startup: Message = {
  type: "",
  bytes: withLength("", [int32(PROTOCOL_3), Buffer.from("user\0postgres\0database\0postgres\0\0")]),
};
export const sync: Message = { type: "S", bytes: withLength("S", []) };

export function query(sql: string): Message {
  return { type: "Q", bytes: withLength("Q", [Buffer.from(`${sql}\0`)]) };
}

export function closeStatement(name: string): Message {
  return { type: "C", bytes: withLength("C", [Buffer.from(`S${name}\0`)]) };
}

function withLength(letter: string, body: readonly Buffer[]): Buffer {
  const length = body.reduce((sum, part) => sum + part.length, 4);
  return Buffer.concat([Buffer.from(letter), int32(length), ...body]);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}
