/**
 * Writes pieces one after another; the next is made while the database is busy with the last. Whoever
 * makes them should let the event loop go on now and then (`setImmediate`): it sends what is waiting.
 */
export async function writeInTurn<Piece>(
  pieces: AsyncIterator<Piece>,
  write: (piece: Piece) => Promise<unknown>,
): Promise<void> {
  let next = await pieces.next();
  while (!next.done) {
    [next] = await Promise.all([pieces.next(), write(next.value)]);
  }
}
