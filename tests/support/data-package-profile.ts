import { z } from 'astro/zod';

/**
 * What the Data Package standard, version 2, asks of a descriptor, for the properties that this
 * site writes: a property that is not here is refused, so that a misspelt one is seen.
 * https://datapackage.org/standard/data-package/
 */

const text = z.string().min(1);
/** An address, or a path within the package: it climbs nowhere and is not absolute. */
const path = text.regex(/^(?:https?:\/\/\S+|(?![./~\\]|file:)(?!.*(?:\/\.\.\/|\\|:\/\/)).+)$/);
const isoInstant = z.iso.datetime({ offset: true });

const licence = z
  .strictObject({
    /** By the list of the Open Definition. */
    name: z.string().regex(/^[-a-zA-Z0-9._]+$/),
    path,
    title: text,
  })
  .partial()
  .refine(({ name, path: where }) => name !== undefined || where !== undefined);

const source = z
  .strictObject({ title: text, path, email: z.email(), version: text })
  .partial()
  .refine((one) => Object.keys(one).length > 0);

const contributor = z
  .strictObject({
    title: text,
    path,
    email: z.email(),
    givenName: text,
    familyName: text,
    organization: text,
    roles: z.array(text).min(1),
  })
  .partial()
  .refine((one) => Object.keys(one).length > 0);

const constraints = {
  required: z.boolean().optional(),
  unique: z.boolean().optional(),
};

const field = z.discriminatedUnion('type', [
  z.strictObject({
    name: text,
    title: text.optional(),
    description: text.optional(),
    type: z.literal('string'),
    format: z.enum(['default', 'email', 'uri', 'binary', 'uuid']).optional(),
    constraints: z
      .strictObject({
        ...constraints,
        pattern: z.string().optional(),
        enum: z
          .array(z.string())
          .min(1)
          .refine((all) => new Set(all).size === all.length)
          .optional(),
        minLength: z.int().optional(),
        maxLength: z.int().optional(),
      })
      .optional(),
  }),
  z.strictObject({
    name: text,
    title: text.optional(),
    description: text.optional(),
    type: z.literal('number'),
    decimalChar: text.optional(),
    groupChar: text.optional(),
    bareNumber: z.boolean().optional(),
    constraints: z
      .strictObject({ ...constraints, minimum: z.number(), maximum: z.number() })
      .partial()
      .optional(),
  }),
]);

const tableSchema = z
  .strictObject({
    $schema: z.url().optional(),
    fields: z.array(field).min(1),
    primaryKey: z.array(text).min(1).optional(),
    missingValues: z.array(z.string()).optional(),
  })
  .refine(({ fields, primaryKey = [] }) => {
    const names = fields.map(({ name }) => name);
    return new Set(names).size === names.length && primaryKey.every((key) => names.includes(key));
  }, 'field names are unique, and those of the key are among them');

const resource = z.strictObject({
  $schema: z.url().optional(),
  name: text,
  path,
  type: z.literal('table').optional(),
  title: text.optional(),
  description: text.optional(),
  format: text.optional(),
  mediatype: z
    .string()
    .regex(/^.+\/.+$/)
    .optional(),
  encoding: text.optional(),
  bytes: z.int().optional(),
  hash: z
    .string()
    .regex(/^(?:[^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32})$/)
    .optional(),
  sources: z.array(source).optional(),
  licenses: z.array(licence).min(1).optional(),
  schema: tableSchema,
});

/** A Data Package descriptor of tables in files. */
export const dataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: text,
  id: text.optional(),
  title: text.optional(),
  description: text.optional(),
  homepage: z.url().optional(),
  version: text.optional(),
  created: isoInstant.optional(),
  keywords: z.array(text).min(1).optional(),
  image: text.optional(),
  licenses: z.array(licence).min(1),
  sources: z.array(source).min(1),
  contributors: z.array(contributor).min(1).optional(),
  resources: z
    .array(resource)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'names are unique'),
});

export type DataPackage = z.infer<typeof dataPackage>;
