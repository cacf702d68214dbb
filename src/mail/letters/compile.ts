/**
 * Turns mjml into HTML.
 * @param onError told of the first error, with its line; throws
 */
export async function compileMjml(
  source: string,
  onError: (line: number, message: string) => never,
): Promise<string> {
  // half a second to load: not before somebody needs it
  const { default: mjml } = await import('mjml');
  try {
    const { html } = await mjml(source, { validationLevel: 'strict', fonts: {} });
    return html;
  } catch (error) {
    const first = (error as { errors?: { line: number; message: string }[] }).errors?.[0];
    if (!first) throw error;
    return onError(first.line, first.message);
  }
}
