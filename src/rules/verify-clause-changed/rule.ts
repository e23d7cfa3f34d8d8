import { defineRule } from '../rule.js';

export default defineRule({ severity: 'warning', stage: 'verify' });
