import type { FormFieldInput, FormFieldPartsFragment } from '../../../generated/graphql';
import type { Field } from './items';

/** A kept field as the designer holds it, and nothing else that a query may have asked with it. */
export function fieldOf(field: FormFieldPartsFragment): Field {
  return {
    id: field.id,
    key: field.key,
    kind: field.kind,
    label: field.label,
    help: field.help,
    section: field.section,
    isRequired: field.isRequired,
    requiredFrom: field.requiredFrom,
    frozenFrom: field.frozenFrom,
    audience: field.audience,
    isRedacted: field.isRedacted,
    minWords: field.minWords,
    maxWords: field.maxWords,
    maxLength: field.maxLength,
    minimum: field.minimum,
    maximum: field.maximum,
    decimals: field.decimals,
    unitOfMeasure: field.unitOfMeasure,
    choices: field.choices,
    columns: field.columns,
    maxRows: field.maxRows,
    fileTypes: field.fileTypes,
    maxFiles: field.maxFiles,
    maxMegabytes: field.maxMegabytes,
    condition: field.condition,
    trackIds: field.trackIds,
  };
}

/** A field as the server takes it. */
export function inputOf(field: Field): FormFieldInput {
  const { choices, columns, condition, fileTypes, trackIds } = field;
  return {
    ...field,
    choices: [...choices],
    columns: columns.map((column) => ({ ...column, choices: [...column.choices] })),
    condition: condition && { ...condition, values: [...condition.values] },
    fileTypes: [...fileTypes],
    trackIds: [...trackIds],
  };
}
