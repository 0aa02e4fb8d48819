const MIB = 1024 * 1024;

/**
 * How large a file may be. Shown to people and used by the readers from here alone. "Rows" are those
 * below the header; what lies at a limit is read, what lies above is refused.
 */
export const READ_LIMITS = {
  textBytes: 128 * MIB,
  textRows: 1_500_000,
  /** Of everything but awards, whose rows are planned some people at a time: other files are held as a whole. */
  rowsAtOnce: 250_000,
  workbookBytes: 10 * MIB,
  workbookRows: 50_000,
  columns: 500,
  /** Different texts in the cells of a workbook, which it keeps apart from them. */
  workbookTexts: 5_000_000,
  jsonBytes: 8 * MIB,
  jsonDepth: 32,
  /** Arrays, objects and all that is in them, counted before they are built. */
  jsonValues: 1_000_000,
  jsonRecords: 50_000,
  jsonColumns: 200,
  archiveBytes: 64 * MIB,
  archiveUnpackedBytes: 64 * MIB,
  /** Tables out of one document or archive; sheets of a workbook are as many as it has. */
  tables: 200,
  cellCharacters: 32_767,
  /**
   * Workbooks with hundreds of sheets have a thousand parts and more. A part that is only listed costs
   * less than a kilobyte here; what is unpacked is counted by its bytes.
   */
  zipEntries: 4_000,
  /** Counted over all parts that are read, while unpacking, whatever the file says of itself. */
  unpackedBytes: 100 * MIB,
  /** Unpacked to packed, per part; parts up to `ratioFromBytes` unpacked may be as tight as they are. */
  ratio: 100,
  ratioFromBytes: 8 * MIB,
  workbookSeconds: 20,
  workbookHeapMib: 256,
} as const;

export type ReadLimits = { readonly [name in keyof typeof READ_LIMITS]: number };
