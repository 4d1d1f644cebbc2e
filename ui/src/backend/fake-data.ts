// An office that does not exist, with addresses that cannot be reached: what the backend in memory starts from.
import type { Draft, ListCard, Mail, ModuleCard, OfficeHours, PreviousListCard, QuickWindows, Remark, Session, Signature, Suspicious, VendorCard, WindowCard, Writer } from './generated/wire';

/** A module with the words through which it is found. */
export interface ExampleModule extends ModuleCard {
  keywords: string[];
}

function example(id: string, name: string, area: string, keywords: string[], more: string[] = []): ExampleModule {
  return { id, name, area, emails: [`${id}@fornitore.example`, ...more], keyword: null, ranges: [], keywords };
}

/** The example list. */
export const MODULES: ExampleModule[] = [
  example('anagrafe', 'Anagrafe', 'Demografici', ['residenza', 'certificati', 'ANPR', 'cambio di abitazione']),
  example('stato-civile', 'Stato civile', 'Demografici', ['nascite', 'matrimoni', 'morti', 'atti']),
  example('elettorale', 'Elettorale', 'Demografici', ['liste', 'tessere', 'scrutatori']),
  example('imu', 'IMU', 'Tributi', ['ravvedimento', 'F24', 'accertamenti']),
  example('tari', 'TARI', 'Tributi', ['rifiuti', 'bollette', 'avvisi di pagamento'], ['tari-pagopa@fornitore.example']),
  example('protocollo', 'Protocollo informatico', 'Affari generali', ['PEC', 'fascicoli', 'smistamento']),
  example('atti', 'Atti amministrativi', 'Affari generali', ['delibere', 'determine', 'albo pretorio']),
  example('contabilita', 'Contabilità finanziaria', 'Ragioneria', ['bilancio', 'mandati', 'reversali', 'impegni']),
  example('fatture', 'Fatturazione elettronica', 'Ragioneria', ['SDI', 'fatture', 'split payment']),
  example('personale', 'Gestione del personale', 'Personale', ['cedolini', 'CUD', 'stipendi']),
  example('presenze', 'Presenze', 'Personale', ['ferie', 'timbrature', 'cartellino']),
  example('suap', 'SUAP', 'Territorio', ['attività produttive', 'SCIA', 'commercio']),
];

/** What the vendor's page shows next: one module comes, one goes, one has another address, one another name. */
export const NEXT_MODULES: ExampleModule[] = [
  ...MODULES.filter((module) => module.id !== 'suap').map((module) => {
    if (module.id === 'tari') return { ...module, emails: ['tari-tares@fornitore.example'] };
    return module.id === 'presenze' ? { ...module, name: 'Rilevazione delle presenze' } : module;
  }),
  example('pagopa', 'Pagamenti pagoPA', 'Tributi', ['IUV', 'avvisi analogici']),
];

/** What that page shows and nobody should believe. */
export const SUSPICIOUS: Suspicious[] = [
  { address: 'assistenza@fornitore-ticket.com', reason: 'look_alike' },
  { address: 'mario.verdi@fornitore.example', reason: 'personal' },
];

const WINDOW: WindowCard = { theme: 'light', text_size: 100, text_sizes: [100, 115, 130, 150, 200], hidden_pages: [], fixed: [] };

/** The hour it is in memory. */
export const NOW = '2026-11-23T10:42:00+01:00';

/** Who writes in the example. */
export const SIGNATURE: Signature = {
  name: 'Graziella Bonci',
  office: 'Servizi Demografici',
  phone: '0733 564105 int. 12',
  email: 'anagrafe@comune.montecerreto.example',
};

const VENDOR: VendorCard = {
  name: 'Palitalsoft',
  suite: 'Cityware Online',
  page: 'https://www.palitalsoft.it/indirizzi-per-ticket/',
  kinds: [
    { id: 'anomalia', notice: null },
    { id: 'supporto', notice: 'palass' },
    { id: 'formazione', notice: 'straordinaria' },
  ],
  subject_shown: 60,
  message_bytes: 25_000_000,
};

/** The example list's card. */
export const EXAMPLE_LIST: ListCard = {
  example: true, source: null, updated: null, modules: MODULES.length, age_days: null, max_age_days: 30, origin: 'example',
};

/** A list taken from the vendor's page. */
export const REAL_LIST: ListCard = {
  example: false, source: VENDOR.page, updated: '2026-11-20', modules: MODULES.length, age_days: 3, max_age_days: 30, origin: 'confirmed',
};

/** Lists that were in force before that one. */
export const EARLIER: PreviousListCard[] = [
  { id: '2026-11-20T08-15-30.120', source: VENDOR.page, updated: '2026-09-14', modules: 11 },
  { id: '2026-09-14T16-02-11.004', source: 'elenco ufficio CED.csv', updated: null, modules: 9 },
];

/** Office hours, as nobody has changed them. */
export const OFFICE: OfficeHours = { from: '09:00', to: '17:00', lunch_from: '13:00', lunch_to: '14:00', patron_days: [], fixed: [] };

/** A session in the trial. */
export function trialSession(): Session {
  const writer: Writer = { signature: { ...SIGNATURE }, entities: ['Comune di Montecerreto'], at: [], fixed: [] };
  const mail: Mail = { default: 'smtp', allowed: ['smtp', 'client', 'eml'], smtp: null, fixed: [] };
  return { version: '0.1.0', trial: true, language: 'it', vendor: VENDOR, list: { ...EXAMPLE_LIST }, list_failure: null, list_rights: { fetch: false, choose: false }, writer, office: { ...OFFICE }, mail, asks_reasons: false, capture: true, first_start: [], fixed: [], remarks: [], rule_failures: [], window: { ...WINDOW } };
}

/** A writer in a municipality and in a union of municipalities. */
export const TWO_ENTITIES: Writer = {
  signature: SIGNATURE,
  entities: ['Comune di Montecerreto', 'Unione dei Monti Azzurri'],
  at: [{ entity: 'Unione dei Monti Azzurri', office: 'Servizi associati', phone: '0733 900 711', email: '' }],
  fixed: [],
};

/** What one click gives on the morning that it is in memory. */
export const QUICK: QuickWindows = {
  lunch: ['13:00', '14:00'],
  choices: [
    { quick: 'this-morning', windows: [{ days: [], date: '2026-11-23', from: '10:45', to: '13:00' }] },
    { quick: 'this-afternoon', windows: [{ days: [], date: '2026-11-23', from: '14:00', to: '17:00' }] },
    { quick: 'tomorrow', windows: [{ days: [], date: '2026-11-24', from: '09:00', to: '12:00' }] },
    {
      quick: 'office-hours',
      windows: [
        { days: ['mon', 'tue', 'wed', 'thu', 'fri'], date: null, from: '09:00', to: '13:00' },
        { days: ['mon', 'tue', 'wed', 'thu', 'fri'], date: null, from: '14:00', to: '17:00' },
      ],
    },
  ],
};

/** The headers of a mail. */
export function headersOf(from: string, to: string, subject: string): string {
  return `Message-ID: <esempio@comune.montecerreto.example>\nDate: Mon, 23 Nov 2026 10:42:00 +0100\nFrom: ${from}\nTo: ${to}\nSubject: ${subject}\nMIME-Version: 1.0\nContent-Language: it`;
}

/** An empty draft with the writer's signature. */
export function blankDraft(id: string, writer: Writer): Draft {
  return {
    id,
    module: null,
    address: null,
    kind: null,
    entity: writer.entities.length === 1 ? (writer.entities[0] ?? '') : '',
    subject: '',
    description: '',
    already_tried: '',
    already_spoken_with: '',
    answers: {},
    attachments: [],
    availability: [],
    signature: { ...writer.signature },
    overruled: [],
    follows: null,
  };
}

/** What IT has written in vain, in a file and in the registry. */
export const WRONG: Remark[] = [
  { place: { file: '/etc/apriticket/policy.toml', line: 4, column: 8 }, key: 'smtp.port', what: 'wrong', found: '99999', wanted: 'number', arguments: { least: '0', most: '65535' } },
  { place: { registry: 'HKLM\\Software\\Policies\\Apriticket\\smtp\\porta' }, key: 'smtp.porta', what: 'misspelt', found: '', wanted: '', arguments: { near: 'smtp.port' } },
];
