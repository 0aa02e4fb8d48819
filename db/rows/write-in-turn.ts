/**
 * Writes pieces one after another, each handed to the database before the last one is through: so it
 * need not wait while the next is made. Whoever makes them should let the event loop go on now and then
 * (`setImmediate`): it sends what is waiting. Throws what failed first.
 */
export async function writeInTurn<Piece>(
  pieces: AsyncIterable<Piece>,
  write: (piece: Piece) => PromiseLike<unknown>,
): Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  try {
    for await (const piece of pieces) {
      const own = Promise.resolve(write(piece)); // a statement runs whenever it is awaited: once
      own.catch(() => undefined); // thrown below, unless the one before failed already
      await last;
      last = own;
    }
  } finally {
    await last;
  }
}
