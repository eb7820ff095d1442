export { type PartyLoad, type RaciReport, raciReport } from './raci-report.ts';
export { recordNumbers } from './record-numbers.ts';
export type { FieldKind, RegisterDefinition, RegisterField, RegisterYield } from './register.ts';
export { defineRegister } from './register.ts';
export type { RegisterId } from './registry.ts';
export { REGISTERS } from './registry.ts';
export type { FieldValue, RecordRevision, RegisterNumber } from './yielded.ts';
export { currentRecords, registerNumbers } from './yielded.ts';
