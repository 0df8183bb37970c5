/** The little of Citation.js that the tests use; the package brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** @throws when the text is in no format that it knows */
    constructor(text: string);
    readonly data: readonly {
      readonly type: string;
      readonly title: string;
      readonly URL: string;
      readonly publisher: string;
      readonly note: string;
      readonly author: readonly { readonly family: string }[];
      readonly issued: {
        readonly 'date-parts': readonly (readonly number[])[];
        readonly literal?: string;
        readonly raw?: string;
      };
    }[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
