export type FieldValue = string | number | readonly string[];

export interface TemplateField {
  readonly type: 'string' | 'float' | 'date' | 'enum' | 'multiSelect';
  readonly key: string;
  readonly displayName: string;
  /** Of `enum` and `multiSelect`. */
  readonly options?: readonly string[];
}

/** A form that files can be given. */
export interface MetadataTemplate {
  readonly id: string;
  /** `global`, or `enterprise_` and the enterprise's id. */
  readonly scope: string;
  readonly key: string;
  readonly displayName: string;
  readonly fields: readonly TemplateField[];
}

/** A form filled in for one file. */
export interface MetadataInstance {
  readonly id: string;
  readonly fileId: string;
  readonly scope: string;
  readonly key: string;
  version: number;
  values: Readonly<Record<string, FieldValue>>;
}

/** Template of free names and values, which every enterprise has. */
export const PROPERTIES = { scope: 'global', key: 'properties' } as const;

export class Metadata {
  readonly #templates: MetadataTemplate[] = [];
  readonly #instances = new Map<string, MetadataInstance>();

  addTemplate(template: MetadataTemplate): void {
    this.#templates.push(template);
  }

  templates(scope: string): readonly MetadataTemplate[] {
    return this.#templates.filter((template) => template.scope === scope);
  }

  template(scope: string, key: string): MetadataTemplate | undefined {
    return this.templates(scope).find((template) => template.key === key);
  }

  add(instance: MetadataInstance): void {
    this.#instances.set(instance.id, instance);
  }

  of(fileId: string): readonly MetadataInstance[] {
    return [...this.#instances.values()].filter((instance) => instance.fileId === fileId);
  }

  find(fileId: string, scope: string, key: string): MetadataInstance | undefined {
    return this.of(fileId).find((instance) => instance.scope === scope && instance.key === key);
  }

  instance(id: string): MetadataInstance | undefined {
    return this.#instances.get(id);
  }

  remove({ id }: MetadataInstance): void {
    this.#instances.delete(id);
  }
}
