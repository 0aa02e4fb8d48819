import fs from "node:fs";
import type { PGlite } from "@electric-sql/pglite";
import { NodeFS } from "@electric-sql/pglite/nodefs";
import type { DiskSpace } from "./disk-space";

/** An open file, as the database's file system (Emscripten's NODEFS) hands it over. */
interface OpenFile {
  readonly nfd: number;
  readonly path: string;
}
type Piece = readonly [buffer: Uint8Array, offset: number, length: number, position: number];
interface FileOperations {
  fsync?(file: OpenFile): number;
  write(file: OpenFile, ...piece: Piece): number;
  setattr(file: OpenFile, attributes: { readonly size?: number }): void;
}
interface EmscriptenFileSystem {
  readonly ErrnoError: new (errno: number) => Error;
  readonly filesystems: { readonly NODEFS: { readonly stream_ops: FileOperations } };
}
type Options = Parameters<NodeFS["init"]>[1];

/** "No space left on device", in the numbering of WebAssembly's system interface. */
const ENOSPC = 51;

/**
 * The data folder, made as safe as on a real server. The database asks for its files to be synced
 * at each commit and checkpoint, but the file system it is built with has no `fsync` and answers
 * "done": here it gets one. And tables may not grow while the disk is nearly full: PostgreSQL rolls
 * the statement back with "could not extend file" (53100), however much one statement writes. Its
 * log and its other small files are let through, since without them the database stops.
 */
export class DurableFolder extends NodeFS {
  readonly #space: DiskSpace;
  /** Bytes written to the write-ahead log so far. */
  logBytes = 0;

  constructor(folder: string, space: DiskSpace) {
    super(folder);
    this.#space = space;
  }

  override async init(pg: PGlite, options: Options) {
    const prepared = await super.init(pg, options);
    prepared.emscriptenOpts.preRun?.push((module) => this.#harden(module.FS));
    return prepared;
  }

  #harden(system: EmscriptenFileSystem): void {
    const operations = system.filesystems.NODEFS.stream_ops;
    const { write, setattr } = operations;
    const guard = (file: OpenFile, end: number) => {
      if (!isTable(file) || !this.#space.isLow() || end <= fs.fstatSync(file.nfd).size) return;
      throw new system.ErrnoError(ENOSPC);
    };
    operations.fsync = (file) => {
      fs.fdatasyncSync(file.nfd); // content and length; times may be lost
      return 0;
    };
    operations.write = (file, ...piece) => {
      const [, , length, position] = piece;
      guard(file, position + length);
      if (isLog(file)) this.logBytes += length;
      return write(file, ...piece);
    };
    operations.setattr = (file, attributes) => {
      guard(file, attributes.size ?? 0);
      setattr(file, attributes);
    };
  }
}

/** Tables and indexes without their small maps, which tidying needs; what sorting puts aside. */
function isTable(file: OpenFile): boolean {
  return /\/base\/.*(?<!_fsm|_vm)$/.test(file.path);
}

function isLog(file: OpenFile): boolean {
  return file.path.includes("/pg_wal/");
}
