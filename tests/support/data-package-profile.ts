import { z } from 'astro/zod';

/**
 * What the Data Package standard, version 2, asks of a descriptor, for the properties that this
 * site writes: a property that is not here is refused, so that a misspelt one is seen.
 * https://datapackage.org/standard/data-package/
 */

const text = z.string().min(1);
/** An address, or a path within the package: it climbs nowhere and is not absolute. */
const path = text.regex(/^(?:https?:\/\/\S+|(?![./~\\]|file:)(?!.*(?:\/\.\.\/|\\|:\/\/)).+)$/);
/** `name` by the list of the Open Definition. */
const licence = z.strictObject({ name: text.regex(/^[-a-zA-Z0-9._]+$/), path, title: text });
const source = z.strictObject({ title: text, path: path.optional() });
const unique = <T>(list: readonly T[]) => new Set(list).size === list.length;

const constraints = z.strictObject({
  required: z.boolean().optional(),
  pattern: text.optional(),
  enum: z.array(text).min(1).refine(unique).optional(),
});

const told = { name: text, title: text.optional(), description: text.optional() };

const field = z.discriminatedUnion('type', [
  z.strictObject({ ...told, type: z.literal('string'), constraints: constraints.optional() }),
  z.strictObject({
    ...told,
    type: z.enum(['number', 'date', 'year']),
    // A pattern is of texts alone.
    constraints: constraints.pick({ required: true }).optional(),
  }),
]);

const foreignKey = z.strictObject({
  fields: z.array(text).min(1),
  reference: z.strictObject({ resource: text, fields: z.array(text).min(1) }),
});

const tableSchema = z
  .strictObject({
    fields: z.array(field).min(1),
    primaryKey: z.array(text).min(1).optional(),
    foreignKeys: z.array(foreignKey).min(1).optional(),
  })
  .refine(({ fields, primaryKey = [], foreignKeys = [] }) => {
    const names = fields.map(({ name }) => name);
    const keys = [...primaryKey, ...foreignKeys.flatMap((key) => key.fields)];
    return unique(names) && keys.every((key) => names.includes(key));
  }, 'field names are unique, and those of the keys are among them');

const resource = z.strictObject({
  name: text,
  path,
  type: z.literal('table'),
  title: text.optional(),
  format: text,
  mediatype: text.regex(/^.+\/.+$/),
  encoding: text,
  sources: z.array(source).optional(),
  licenses: z.array(licence).min(1),
  schema: tableSchema,
});

/** A Data Package descriptor of tables in files. */
export const dataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: text,
  title: text,
  description: text,
  homepage: z.url(),
  version: text,
  created: z.iso.datetime({ offset: true }),
  licenses: z.array(licence).min(1),
  sources: z.array(source).min(1),
  contributors: z.array(z.strictObject({ title: text, roles: z.array(text).min(1) })).min(1),
  resources: z
    .array(resource)
    .min(1)
    .refine((all) => unique(all.map(({ name }) => name)), 'names are unique'),
});

export type DataPackage = z.infer<typeof dataPackage>;
