import { define } from '../../base/define.ts';
import { BscPerspective } from './bsc-perspective.ts';

define('bsc-perspective', BscPerspective);
