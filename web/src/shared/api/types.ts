/** Shapes of docs/api.md. */
export type Role = 'teacher' | 'pupil' | 'parent' | 'admin' | 'coordinator' | 'operator';
export type Name = { family: string; given: string; patronymic?: string; full: string; short: string };
export type NameInput = { family: string; given: string; patronymic?: string };
/** In what capacity somebody is in a school; the words are in `shared/roster/capacity.ts`. */
export type Capacity = { role: Role; position?: string; area?: string; classes?: string[]; subjects?: string[]; group?: string };
export type Person = { profile: string; name: Name; role?: Role; capacity?: Capacity };
export type Page<T> = { items: T[]; next?: string };

export type About = { name: string; version: string; demo: boolean; codeOnScreen: boolean };
export type ProfileKind = 'learning' | 'personal';
export type AccountProfile = { id: string; kind: ProfileKind; name?: Name };
export type Account = { id: string; session: string; phone?: string; profiles: AccountProfile[] };
export type Challenge = { challenge: string; phone: string; digits: number; expiresAt: string; resendAt: string; code?: string };
export type DemoPerson = { key: string; name: Name; role?: Role; capacity?: Capacity; organisation?: string };
export type SessionRow = { id: string; device: string; address?: string; createdAt: string; lastSeenAt: string; current: boolean };

export type OrganisationKind = 'region' | 'municipality' | 'school';
export type Ref = { id: string; name?: string; title?: string };
export type Joined = { joined: number; total: number };
export type Totals = { classes: number; pupils: Joined; teachers: Joined; parents: Joined };
export type Organisation = { id: string; name: string; shortName: string; kind: OrganisationKind; timeZone: string; parent?: { id: string; name: string }; settings: { pupilGroups: boolean }; totals: Totals; can: string[] };
export type OrganisationBelow = { id: string; name: string; shortName: string; kind: OrganisationKind; totals: Totals; waiting?: boolean };
export type ClassRef = { id: string; title: string };
export type Position = { kind: string; class?: ClassRef; subject?: { id: string; name: string }; group?: { id: string; name: string }; area?: string };
export type Child = { member: string; profile?: string; name: Name; class?: ClassRef };
export type Membership = { organisation: { id: string; name: string; shortName: string; kind: OrganisationKind; timeZone: string }; member: string; roles: Role[]; positions: Position[]; classes: ClassRef[]; children: Child[]; can: string[] };
export type ClassRow = { id: string; grade: number; letter: string; title: string; classTeacher?: { member: string; profile?: string; name: Name }; pupils: Joined; parents: Joined };
export type RosterRow = { member: string; profile?: string; name: Name; roles: Role[]; capacity?: Capacity; capacities: Capacity[]; class?: ClassRef; joined: boolean; expelled?: boolean; phone?: string; can: string[] };
export type HeldPosition = Position & { since?: string };
export type Relative = { member: string; profile?: string; name: Name; kind: string; class?: ClassRef; joined: boolean };
export type Fact = { kind: 'role' | 'position' | 'class' | 'group' | 'parent' | 'child'; role?: Role; position?: string; class?: ClassRef; subject?: { id: string; name: string }; group?: { id: string; name: string }; area?: string; kinship?: string; member?: string; name?: Name; since: string; until?: string };
/** What is not this viewer's to see is absent. */
export type Member = RosterRow & {
  organisation: { id: string; name: string; shortName: string }; positions: HeldPosition[]; bornOn?: string; since?: string; joinedAt?: string;
  parents?: Relative[]; children?: Relative[]; history?: Fact[]; doubles?: Array<{ member: string; name: Name; capacity?: Capacity }>;
};
export type ParentOf = { member: string; profile?: string; name: Name; kind: string; joined: boolean };
export type Pupil = RosterRow & { parents: ParentOf[] };
export type ClassPage = ClassRow & {
  organisation: { id: string; name: string; shortName: string };
  pupils: Pupil[];
  parents: Array<RosterRow & { children: Array<{ member: string; name: Name }> }>;
  teachers: Array<RosterRow & { subjects: Array<{ id: string; name: string }>; classTeacher: boolean }>;
  can: string[];
};
export type GroupKind = 'association' | 'elective' | 'circle' | 'section' | 'mini';
export type NamedMember = { member: string; profile?: string; name: Name };
export type Group = { id: string; kind: GroupKind; name: string; leader?: NamedMember; members: NamedMember[]; can: string[] };
export type Subject = { id: string; name: string };
export type Invitation = { id: string; role: Role; class?: ClassRef; member?: { id: string; name: Name }; url: string; token: string; createdAt: string; expiresAt: string; uses: number; usesMax: number; revokedAt?: string; live: boolean };
export type JoinOffer = { organisation: { name: string; shortName: string }; role: Role; classTitle?: string; invitedBy: string; person?: Name; expiresAt: string; asks: Array<'name' | 'child'> };
export type ImportSummary = { id: string; name: string; format: string; state: 'preview' | 'applied' | 'discarded'; rows: number; add: number; change: number; same: number; leave: number; refuse: number; warnings: number; columns: string[]; ignored?: string[]; createdAt: string; appliedAt?: string; by?: Name };
export type ImportRemark = { column: string; level: 'error' | 'warning'; reason: string; detail: string };
export type ImportRow = { number: number; sheet?: string; action: 'add' | 'change' | 'same' | 'leave' | 'refuse'; values: Record<string, string>; remarks: ImportRemark[] };
export type AuditEntry = { id: string; at: string; actor?: { profile: string; name?: Name }; act: string; target: { kind: string; id: string; label: string }; detail: Record<string, unknown> };

export type ChatKind = 'class' | 'parents' | 'subject' | 'staff' | 'administration' | 'association' | 'direct' | 'group';
export type SystemLine = { kind: 'joined' | 'left' | 'transferred-in' | 'transferred-out' | 'created' | 'renamed'; people: Array<{ profile: string; name: Name | string }>; by?: string; title?: string; class?: string };
export type Message = { id: string; seq: number; rev?: number; author?: string; role?: Role; text?: string; replyTo?: { seq: number; author?: string; text?: string }; mentions?: string[]; sentAt: string; editedAt?: string; deletedAt?: string; system?: SystemLine };
export type Chat = {
  id: string; kind: ChatKind; title?: string; label?: string; grade?: number; subject?: string; organisation?: { id: string; shortName: string }; class?: string; peer?: string; members: number;
  seq: number; rev: number; readSeq: number; othersReadSeq: number; firstMention?: number; last?: Message; can: string[]; editHours: number; archivedAt?: string;
};
export type ChatMember = Person & { chatRole: 'owner' | 'moderator' | 'member' };
export type ChatList = { chats: Chat[]; people: Person[] };
export type MessagePage = { messages: Message[]; people: Person[]; hasBefore: boolean; hasAfter: boolean; seq: number; rev: number };
export type ChatChange = { id: string; seq: number; rev: number; readSeq: number; othersReadSeq: number; firstMention?: number; messages: Message[]; changed: Message[]; more: boolean };
export type Changes = { chats: ChatChange[]; joined: Chat[]; left: string[]; people: Person[] };
