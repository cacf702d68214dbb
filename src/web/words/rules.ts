export { ruleName } from '../../sla/policy/rule-names';
