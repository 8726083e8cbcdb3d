declare const content: unique symbol;

/** JSON text in a column, remembering what it holds. */
export type JsonText<Value> = string & { readonly [content]: Value };

export function toJsonText<Value>(value: Value): JsonText<Value> {
  return JSON.stringify(value) as JsonText<Value>;
}

export function fromJsonText<Value>(text: JsonText<Value>): Value {
  return JSON.parse(text) as Value;
}

/** A truth value as STRICT tables hold it. */
export type Flag = 0 | 1;

export function toFlag(value: boolean): Flag {
  return value ? 1 : 0;
}
