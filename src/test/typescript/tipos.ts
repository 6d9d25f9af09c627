// What the calls of llamadas.ts are held against.
import type { components, operations } from "./api.js";

/** What all problems have; what errores holds is each one's own. */
export type Problema = Omit<components["schemas"]["Problema"], "errores">;

type Content<T> = T extends { content: infer C } ? C[keyof C] : never;
type Responses<O extends keyof operations> = operations[O]["responses"];
type Good<O extends keyof operations> = Extract<keyof Responses<O>, 200 | 201 | 202>;

/** What an operation answers where all is well; never where it answers with nothing. */
export type Respuesta<O extends keyof operations> = Content<Responses<O>[Good<O>]>;

/** What an operation answers where something is wrong. */
export type Error<O extends keyof operations> = Content<Responses<O>[Exclude<keyof Responses<O>, Good<O> | 204>]>;

/** What is sent to an operation. */
export type Cuerpo<O extends keyof operations> = operations[O] extends { requestBody?: infer B }
  ? Content<NonNullable<B>>
  : never;

type Unknown<T> = unknown extends T ? true : false;
type Empty<T> = T extends string ? false : keyof T extends never ? true : [T[keyof T]] extends [never] ? true : false;
type UntypedPart<T> = T extends string ? never : { [K in keyof T]-?: Unknown<T[K]> extends true ? K : never }[keyof T];

/** True where a type says what it holds: it is not any, unknown, never or empty, and nor is any of its parts. */
export type Dicho<T> = [T] extends [never]
  ? false
  : Unknown<T> extends true
    ? false
    : true extends Empty<T>
      ? false
      : [UntypedPart<T>] extends [never]
        ? true
        : false;

/** Does not compile for anything but true. */
export type Cierto<T extends true> = T;
