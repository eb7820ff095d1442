import { define } from '../../base/define.ts';
import { BscExport } from './bsc-export.ts';

define('bsc-export', BscExport);
