import { words } from '../../../mail/locale';

/** What chats are told, around the promises themselves. */
export const CHAT_WORDS = words({
  en: {
    late: (n: number) => (n === 1 ? '1 promise is late' : `${n} promises are late`),
    today: (n: number) => (n === 1 ? '1 promise is due today' : `${n} promises are due today`),
    atRisk: (n: number) => (n === 1 ? '1 promise falls due soon' : `${n} promises fall due soon`),
    broken: (n: number) => (n === 1 ? '1 promise was broken' : `${n} promises were broken`),
    more: (n: number) => `and ${n} more`,
    by: (due: string) => `by ${due}`,
    open: 'Open Lupaus',
    test: 'A test: Lupaus can post here.',
  },
  fi: {
    late: (n) => (n === 1 ? '1 lupaus on myöhässä' : `${n} lupausta on myöhässä`),
    today: (n) => (n === 1 ? '1 lupaus erääntyy tänään' : `${n} lupausta erääntyy tänään`),
    atRisk: (n) => (n === 1 ? '1 lupaus erääntyy pian' : `${n} lupausta erääntyy pian`),
    broken: (n) => (n === 1 ? '1 lupaus jäi pitämättä' : `${n} lupausta jäi pitämättä`),
    more: (n) => `ja ${n} muuta`,
    by: (due) => `viimeistään ${due}`,
    open: 'Avaa Lupaus',
    test: 'Koe: Lupaus voi kirjoittaa tänne.',
  },
  sv: {
    late: (n) => (n === 1 ? '1 löfte är försenat' : `${n} löften är försenade`),
    today: (n) => (n === 1 ? '1 löfte ska hållas i dag' : `${n} löften ska hållas i dag`),
    atRisk: (n) => (n === 1 ? '1 löfte ska snart hållas' : `${n} löften ska snart hållas`),
    broken: (n) => (n === 1 ? '1 löfte bröts' : `${n} löften bröts`),
    more: (n) => `och ${n} till`,
    by: (due) => `senast ${due}`,
    open: 'Öppna Lupaus',
    test: 'Ett prov: Lupaus kan skriva här.',
  },
});
