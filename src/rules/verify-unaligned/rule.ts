import { defineRule } from '../rule.js';

export default defineRule({ severity: 'info', stage: 'verify' });
