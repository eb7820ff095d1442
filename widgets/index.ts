import './elements/bsc-source/define.ts';
