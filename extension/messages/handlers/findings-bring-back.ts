import type { Handler } from '../context.ts';
import { changeAside } from './findings-state.ts';

/** Brings a finding back that was put aside. */
export const findingsBringBack: Handler<'findings.bring-back'> = ({ id }, context) =>
  changeAside((all, of) => all.filter((one) => one.of !== of || one.id !== id), context);
