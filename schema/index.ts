import type { Operations } from "./generated/operations.js";

export type * from "./generated/operations.js";
export type {
  ErrorModel,
  FieldModel,
  ObjectModel,
  OperationModel,
  ParameterModel,
  ParameterType,
  ResponseModel,
} from "./model.js";
export { isRead, isRegion, listModel, operation, operationNames, secretNames, startsTask } from "./model.js";
export type { Certainty, FeatureName, Model } from "./models.js";
export { compareVersions, features, models, statementOf, supports } from "./models.js";
export { propertyName } from "./names.js";
export type { ProductModel, ProductName } from "./products.js";
export { hostOf, isRegional, productNames, productOf, products } from "./products.js";

/** The name of an operation of the API. */
export type OperationName = keyof Operations;

/** What operation `K` takes, in lower camel names. */
export type RequestOf<K extends OperationName> = Operations[K]["request"];

/** What operation `K` answers, in lower camel names, lists without their wire wrappers. */
export type ResponseOf<K extends OperationName> = Operations[K]["response"];
