/** Stands in for the package that stops a browser bundle: tests run on the server. */
export {};
