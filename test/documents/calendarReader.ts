/** One line of a calendar file: `NAME;PARAMETER=value:text`. */
export type Property = { readonly name: string; readonly parameters: string; readonly value: string };
export type Component = { readonly name: string; readonly properties: readonly Property[] };

const unescaped = (value: string): string =>
  value.replaceAll(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));

const property = (line: string): Property => {
  const parts = /^([A-Z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/s.exec(line);
  if (parts === null) throw new Error(`not a line of a calendar: ${line}`);
  const [, name = '', parameters = '', value = ''] = parts;
  return { name, parameters, value };
};

/**
 * Reads a calendar file by RFC 5545, apart from the code that writes it: CRLF at each end, lines of at most 75
 * octets, folded lines joined. Calendar first, then its events. Throws at what the RFC does not allow.
 */
export const readCalendar = (file: string): readonly Component[] => {
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end');
  const lines = file.slice(0, -2).split('\r\n');
  for (const line of lines) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break: ${line}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`a line of more than 75 octets: ${line}`);
  }
  const properties = lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(property);
  const components: { name: string; properties: Property[] }[] = [];
  const open: { name: string; properties: Property[] }[] = [];
  for (const { name, parameters, value } of properties) {
    if (name === 'BEGIN') {
      const component = { name: value, properties: [] };
      components.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} ends without having begun`);
    } else {
      open.at(-1)?.properties.push({ name, parameters, value });
    }
  }
  if (open.length > 0) throw new Error('a component does not end');
  return components;
};

/** The text of the component's only property of that name, without its escapes. */
export const textOf = (component: Component | undefined, name: string): string => {
  const found = component?.properties.filter((candidate) => candidate.name === name) ?? [];
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${name} occurs ${found.length} times`);
  return unescaped(only.value);
};
