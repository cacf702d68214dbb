/** What is used of mjml 5, which ships no types. */
declare module 'mjml' {
  interface Options {
    validationLevel: 'strict';
    /** Web fonts to load: none, they would tell a third party who reads. */
    fonts: Record<string, string>;
  }
  export default function mjml2html(source: string, options: Options): Promise<{ html: string }>;
}
