import { define } from '../../base/define.ts';
import { BscFindings } from './bsc-findings.ts';

define('bsc-findings', BscFindings);
