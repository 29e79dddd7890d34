import type { Catalogue, Edit, Problem, Schema, Value } from '../data/studies';
import { el } from '../page/element';
import { fieldOf, isMapping, namesOf, textOf } from './values';

/** What a form needs to know beside the values. */
export interface FormContext {
  schema: Schema;
  catalogue: Catalogue;
  document: () => Record<string, Value>;
  problems: () => Problem[];
  edit: (edits: Edit[]) => void;
  rename: (list: string, index: number, name: string) => Edit[];
  /** Which parts are open, so that they stay open when the form is drawn anew. */
  open: Set<string>;
}

/** A field of many lines. */
const long = 60;

function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  const found = name === undefined ? schema : (root.definitions?.[name] ?? schema);
  // What may be a text or a mapping is shown as what it is; a mapping says more.
  return found.oneOf ? (found.oneOf.find((one) => one.type === 'object') ?? found.oneOf[0]!) : found;
}

const isText = (schema: Schema): boolean => schema.properties === undefined && schema.items === undefined && typeof schema.additionalProperties !== 'object';

/** A name of the schema as words: "aboveGround" as "above ground". */
export const words = (name: string): string => name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

/** What may stand in a field: names that the study or the catalogue has. */
function suggestions(path: string, context: FormContext): string[] {
  const document = context.document();
  const field = path.replaceAll(/\[\d+\]/g, '').split('.').slice(-2).join('.');
  const ids = (entries: { id: string }[]): string[] => entries.map((entry) => entry.id);
  const known: Record<string, () => string[]> = {
    'raid.axis': () => namesOf(document['axes']), 'raid.aims': () => namesOf(document['assets']), 'raid.threat': () => ids(context.catalogue.threats),
    'friends.between': () => namesOf(document['assets']), 'friends.aircraft': () => ids(context.catalogue.threats),
    'options.force': () => namesOf(document['forces']), 'options.connection': () => namesOf(document['connections']), 'options.doctrine': () => ids(context.catalogue.doctrines),
    'options.zones': () => namesOf(document['zones']), 'options.corridors': () => namesOf(document['corridors']),
    'comparisons.of': () => namesOf(document['options']), 'comparisons.with': () => namesOf(document['options']),
    'forces.systems': () => ids(context.catalogue.systems), 'systems.system': () => ids(context.catalogue.systems), 'systems.at': () => namesOf(fieldOf(document['places'], 'sites')),
    'sensors.radar': () => ids(context.catalogue.radars), 'national.doctrine': () => ids(context.catalogue.doctrines), ownNet: () => ids(context.catalogue.networks), 'connections.link': () => ids(context.catalogue.networks),
  };
  return known[field]?.() ?? [];
}

/** A study as forms made from its schema: a part for each field of the file, in the order of the schema. */
export function form(context: FormContext): HTMLElement {
  const document = context.document();
  const { properties = {}, required = [] } = context.schema;
  return el('div', { class: 'forms' },
    ...Object.entries(properties).filter(([name]) => document[name] !== undefined).map(([name, schema]) => part(words(name), name, schema, document[name], !required.includes(name), context)),
    more('', properties, document, context));
}

/** One field with its value: a line, or a part that opens. */
function part(title: string, path: string, given: Schema, value: Value | undefined, canGo: boolean, context: FormContext): HTMLElement {
  const schema = resolved(given, context.schema);
  const isPlain = isText(schema) && !isMapping(value) && !Array.isArray(value);
  if (isPlain) {
    return el('div', { class: 'field' }, scalar(title, path, schema, textOf(value), context), canGo ? remove(path, title, context) : null);
  }
  const pair = schema.minItems === 2 && schema.maxItems === 2 && Array.isArray(value) ? value : null;
  if (pair) {
    return el('div', { class: 'field pair' }, ...pair.map((item, i) => scalar(i === 0 ? `${title} from` : 'to', `${path}[${i}]`, resolved(schema.items ?? {}, context.schema), textOf(item), context)), canGo ? remove(path, title, context) : null);
  }
  const count = Array.isArray(value) ? value.length : null;
  const details = el('details', { open: context.open.has(path), ontoggle: () => {
    if (details.open) {
      context.open.add(path);
      body.replaceChildren(...inner());
    } else {
      context.open.delete(path);
    }
  } }, el('summary', { title: given.description ?? '', class: path.endsWith(']') ? 'named' : '' }, el('span', {}, title), count === null ? null : el('span', { class: 'faint' }, ` ${count}`), wrongIn(path, context) ? el('span', { class: 'problem' }, ' !') : null));
  const inner = (): HTMLElement[] => [
    ...(given.description ? [el('p', { class: 'faint' }, given.description)] : []),
    ...(Array.isArray(value) ? items(path, schema, value, context) : fields(path, schema, value, context)),
    ...(canGo ? [remove(path, title, context)] : []),
  ];
  const body = el('div', { class: 'inner' }, ...(details.open ? inner() : []));
  details.append(body);
  return details;
}

function items(path: string, schema: Schema, list: Value[], context: FormContext): HTMLElement[] {
  const each = resolved(schema.items ?? {}, context.schema);
  const add = (value: Value): void => context.edit([{ change: 'add', path, value }]);
  const like = list.at(-1);
  return [
    ...list.map((item, i) => isMapping(item)
      ? part(titleOf(item, i), `${path}[${i}]`, schema.items ?? {}, item, true, context)
      : el('div', { class: 'field' }, scalar(`${i + 1}`, `${path}[${i}]`, isText(each) ? each : {}, textOf(item), context), remove(`${path}[${i}]`, `item ${i + 1}`, context))),
    isText(each) || typeof like === 'string'
      ? adding(path, context, add)
      : el('button', { type: 'button', class: 'plain', disabled: like === undefined, onclick: () => add(another(like!, list)) }, 'Add one like the last'),
  ];
}

/** One more item of a list of texts. */
function adding(path: string, context: FormContext, add: (value: string) => void): HTMLElement {
  const input = textBox('One more', `${path}[]`, '', context, (text) => text !== '' && add(text));
  return el('div', { class: 'field' }, input);
}

/** The last item once more; its name with a number, since names stand once. */
function another(like: Value, list: Value[]): Value {
  if (!isMapping(like) || typeof like['name'] !== 'string') {
    return like;
  }
  const taken = namesOf(list);
  const name = like['name'];
  let number = 2;
  while (taken.includes(`${name} ${number}`)) {
    number++;
  }
  return { ...like, name: `${name} ${number}` };
}

const titleOf = (item: Record<string, Value>, index: number): string => textOf(item['name']) || textOf(item['threat']) || textOf(item['aircraft']) || textOf(item['system']) || textOf(item['of']) || `${index + 1}`;

function fields(path: string, schema: Schema, value: Value | undefined, context: FormContext): HTMLElement[] {
  const known = schema.properties ?? {};
  const free = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : {};
  const mapping = isMapping(value) ? value : {};
  return [
    ...Object.entries(mapping).map(([name, inner]) => part(known[name] ? words(name) : name, `${path}.${name}`, known[name] ?? free, inner, !(schema.required ?? []).includes(name), context)),
    more(path, known, mapping, context),
  ];
}

/** The fields that are left out, of which one can be put. Lists and mappings begin in the text: they need more than one value. */
function more(path: string, known: Record<string, Schema>, mapping: Record<string, Value>, context: FormContext): HTMLElement {
  const left = Object.entries(known).filter(([name, schema]) => mapping[name] === undefined && isText(resolved(schema, context.schema)));
  if (left.length === 0) {
    return el('span');
  }
  const holder = el('div', { class: 'field' });
  const select = el('select', { 'aria-label': `Add a field${path === '' ? '' : ` to ${path}`}`, onchange: () => {
    const name = select.value;
    const schema = resolved(known[name]!, context.schema);
    holder.replaceChildren(control(words(name), `${path}.${name}`, schema, '', context, (text) => context.edit([{ change: 'put', path, name, value: text }])));
    holder.querySelector<HTMLElement>('input, select, textarea')?.focus();
  } }, el('option', { value: '' }, 'Add a field …'), ...left.map(([name, schema]) => el('option', { value: name, title: schema.description ?? '' }, words(name))));
  holder.append(select);
  return holder;
}

function scalar(label: string, path: string, schema: Schema, value: string, context: FormContext): HTMLElement {
  return control(label, path, schema, value, context, (text) => context.edit(editOf(path, text, context)));
}

/** A name that others use changes with them. */
function editOf(path: string, text: string, context: FormContext): Edit[] {
  const match = /^(\w+)\[(\d+)\]\.name$/.exec(path) ?? /^(places\.sites)\[(\d+)\]\.name$/.exec(path);
  return match ? context.rename(match[1]!, Number(match[2]), text) : [{ change: 'set', path, value: text }];
}

/** What a value is changed with: a choice, a box or a line. */
function control(label: string, path: string, schema: Schema, value: string, context: FormContext, change: (text: string) => void): HTMLElement {
  const choices = schema.enum ?? (schema.type === 'boolean' ? ['true', 'false'] : null);
  if (choices) {
    const names = choices.includes(value) ? choices : [value, ...choices];
    const select = el('select', { 'data-path': path, onchange: () => change(select.value) }, ...names.map((name) => el('option', { value: name, selected: name === value }, name === '' ? 'choose …' : name)));
    return el('label', { title: schema.description ?? '' }, el('span', {}, label), select, ...told(path, context));
  }
  return textBox(label, path, value, context, change, schema.description);
}

function textBox(label: string, path: string, value: string, context: FormContext, change: (text: string) => void, description = ''): HTMLElement {
  const known = suggestions(path.replace(/\[\]$/, ''), context);
  const list = known.length > 0 ? el('datalist', { id: `known-${path}` }, ...known.map((name) => el('option', { value: name }))) : null;
  const attributes = { 'data-path': path, 'aria-invalid': wrongAt(path, context) ? 'true' : null, ...(list ? { list: list.id } : {}) };
  const input = value.length > long ? el('textarea', { ...attributes, rows: Math.min(8, Math.ceil(value.length / 44)) }) : el('input', { type: 'text', ...attributes, autocomplete: 'off' });
  input.value = value;
  input.addEventListener('change', () => input.value !== value && change(input.value));
  return el('label', { title: description }, el('span', {}, label), input, list, ...told(path, context));
}

const wrongAt = (path: string, context: FormContext): boolean => context.problems().some((problem) => problem.path === path);

const wrongIn = (path: string, context: FormContext): boolean => context.problems().some((problem) => problem.path.startsWith(path));

function told(path: string, context: FormContext): HTMLElement[] {
  return context.problems().filter((problem) => problem.path === path).map((problem) => el('span', { class: 'problem' }, `${problem.found}; ${problem.allowed}`));
}

function remove(path: string, what: string, context: FormContext): HTMLElement {
  return el('button', { type: 'button', class: 'plain small', 'aria-label': `Remove ${what}`, title: `Remove ${what}`, onclick: () => context.edit([{ change: 'remove', path }]) }, '×');
}

