import { define } from '../../base/define.ts';
import { BscRisks } from './bsc-risks.ts';

define('bsc-risks', BscRisks);
