/** What is used here of jsonld 9, which comes without types. */
declare module "jsonld" {
  type RemoteDocument = {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  };

  type CanonizeOptions = {
    readonly algorithm: "RDFC-1.0";
    readonly format: "application/n-quads";
    readonly safe: true;
    readonly documentLoader: (url: string) => Promise<RemoteDocument>;
    readonly canonizeOptions: { readonly maxWorkFactor: number; readonly signal: AbortSignal };
  };

  const jsonld: { canonize(document: unknown, options: CanonizeOptions): Promise<string> };
  export = jsonld;
}
