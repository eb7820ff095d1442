import { define } from '../../base/define.ts';
import { BscSource } from './bsc-source.ts';

define('bsc-source', BscSource);
