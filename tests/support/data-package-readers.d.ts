declare module 'datapackage' {
  /** A reader of Data Packages, version 1, as far as tests use it. */
  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly {
      readonly name: string;
      readonly headers: readonly string[];
      /** Cells as values of their types; with relations, foreign keys are followed. */
      read(options: { keyed: true; relations: true }): Promise<Record<string, unknown>[]>;
    }[];
  }
}

declare module 'frictionless.js' {
  /** A reader of datasets in files, as far as tests use it. */
  export class Dataset {
    static load(descriptor: string): Promise<Dataset>;
    readonly resources: readonly {
      readonly descriptor: { readonly name: string };
      rows(options: { keyed: true }): Promise<AsyncIterable<Record<string, string>>>;
    }[];
  }
}
