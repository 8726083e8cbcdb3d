import { Button, Table } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBuildingHospital, IconFlask, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { centerKindLabel, designationLabel } from '../../../domain/directory/labels.ts';
import { useOperation } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { SelectField, TextField } from '../../ui/fields.tsx';
import { PageBody } from '../../ui/page.tsx';
import { EmptyState, OperationView } from '../../ui/states.tsx';
import { NewCenterPanel } from './center-form.tsx';
import { CenterPanel } from './center-panel.tsx';
import { type Center, type CenterListing, placesOf, sayAge, statesOf } from './center-words.ts';
import styles from './centers.module.css';

/** Long enough not to ask at every key, short enough to feel immediate. */
const TYPING_PAUSE_MS = 150;

const kinds = ['center', 'remoteProgram', 'pathologyService'] as const satisfies ReadonlyArray<Center['kind']>;

/** What the side shows: a center, a form for a new one, or what the list is and is not. */
type Side = { readonly kind: 'center'; readonly id: string } | { readonly kind: 'new' } | null;

/** Cancer centers, remote programs and pathology services, by name and never ranked. */
export function CenterList() {
  const [text, setText] = useState('');
  const [state, setState] = useState<string | null>(null);
  const [kind, setKind] = useState<Center['kind'] | null>(null);
  const [asked] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS);
  const whole = useOperation('centers.list', {});
  const found = useOperation('centers.list', { text: asked, state, kind }, { keepLast: true });
  const [side, setSide] = useState<Side>(null);
  const isNarrowed = asked !== '' || state !== null || kind !== null;
  return (
    <PageBody
      title="Centers"
      subtitle={whole.data?.notes[0]}
      mainAction={
        <Button leftSection={<IconPlus size={16} aria-hidden="true" />} onClick={() => setSide({ kind: 'new' })}>
          New center
        </Button>
      }
    >
      <search className={styles.filters} aria-label="Narrow the centers">
        <div className={styles.text}>
          <TextField
            label="Find by name, place or note"
            type="search"
            value={text}
            onChange={(typed) => setText(typed ?? '')}
          />
        </div>
        <div className={styles.state}>
          <SelectField
            label="State"
            placeholder="Any"
            clearable
            choices={statesOf(whole.data?.centers ?? [])}
            value={state}
            onChange={setState}
          />
        </div>
        <div className={styles.kind}>
          <SelectField
            label="Kind"
            placeholder="Any"
            clearable
            choices={kinds.map((value) => ({ value, label: centerKindLabel(value) }))}
            value={kind}
            onChange={setKind}
          />
        </div>
      </search>
      <div className={styles.columns}>
        <OperationView
          query={found}
          isEmpty={({ centers }) => centers.length === 0}
          empty={<Empty isNarrowed={isNarrowed} />}
        >
          {(listing) => (
            <CenterTable
              listing={listing}
              openId={side?.kind === 'center' ? side.id : null}
              onOpen={(id) => setSide({ kind: 'center', id })}
            />
          )}
        </OperationView>
        <SidePanel listing={whole.data} side={side} onSide={setSide} />
      </div>
    </PageBody>
  );
}

function Empty({ isNarrowed }: { readonly isNarrowed: boolean }) {
  return (
    <EmptyState
      sentence={
        isNarrowed
          ? 'No center of the list fits. Look under another word, or add your own.'
          : 'The list is empty. Add a center of your own.'
      }
    />
  );
}

interface SidePanelProps {
  readonly listing: CenterListing | undefined;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}

function SidePanel({ listing, side, onSide }: SidePanelProps) {
  const center = side?.kind === 'center' ? listing?.centers.find(({ id }) => id === side.id) : undefined;
  const panel = useRef<HTMLDivElement>(null);
  const openId = center?.id ?? null;
  // Opened by key or click, the panel is where the keyboard goes on.
  useEffect(() => {
    if (openId !== null) panel.current?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  }, [openId]);
  const close = () => {
    onSide(null);
    requestAnimationFrame(() => {
      if (openId === null) return;
      document.querySelector<HTMLElement>(`[data-center="${CSS.escape(openId)}"]`)?.focus();
    });
  };
  return (
    <div ref={panel} className={styles.side} key={openId ?? side?.kind}>
      {side?.kind === 'new' ? (
        <NewCenterPanel onClose={close} onAdded={(id) => onSide({ kind: 'center', id })} />
      ) : center === undefined ? (
        <Notes notes={listing?.notes.slice(1) ?? []} />
      ) : (
        <CenterPanel
          center={center}
          organizationId={listing?.inDirectory.find(({ centerId }) => centerId === center.id)?.organizationId ?? null}
          onClose={close}
        />
      )}
    </div>
  );
}

/** How far the list is to be trusted; what a designation is stands above it. */
function Notes({ notes }: { readonly notes: ReadonlyArray<string> }) {
  if (notes.length === 0) return null;
  return (
    <section className={styles.panel} aria-label="About this list">
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </section>
  );
}

interface CenterTableProps {
  readonly listing: CenterListing;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function CenterTable({ listing: { centers, inDirectory }, openId, onOpen }: CenterTableProps) {
  const known = new Set(inDirectory.map(({ centerId }) => centerId));
  return (
    <Table verticalSpacing="xs" horizontalSpacing="sm" layout="fixed" className={styles.table}>
      <caption className={styles.count} aria-live="polite">
        {centers.length === 1 ? '1 entry' : `${centers.length} entries`}, in alphabetical order
      </caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Name</Table.Th>
          <Table.Th scope="col" className={styles.place}>
            Place
          </Table.Th>
          <Table.Th scope="col" className={styles.what}>
            What it is
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {centers.map((center) => (
          <Table.Tr key={center.id} data-open={center.id === openId || undefined} className={styles.row}>
            <Table.Th scope="row" className={styles.name}>
              <button
                type="button"
                className={styles.open}
                data-center={center.id}
                aria-expanded={center.id === openId}
                onClick={() => onOpen(center.id)}
              >
                {center.name}
              </button>
              {center.institution === center.name ? null : <div className={styles.quiet}>{center.institution}</div>}
              <div className={styles.quiet}>{sayAge(center)}</div>
            </Table.Th>
            <Table.Td>{placesOf(center)}</Table.Td>
            <Table.Td>
              <div className={styles.marks}>
                <span>
                  {center.designation === null ? centerKindLabel(center.kind) : designationLabel(center.designation)}
                </span>
                <Marks center={center} isInDirectory={known.has(center.id)} />
              </div>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What must not be overlooked about an entry. */
function Marks({ center, isInDirectory }: { readonly center: Center; readonly isInDirectory: boolean }) {
  return (
    <>
      {center.treatsPatients || center.kind === 'pathologyService' ? null : (
        <StatusBadge tone="caution" icon={<IconFlask size={14} />}>
          Does not treat patients
        </StatusBadge>
      )}
      {isInDirectory ? (
        <StatusBadge tone="action" icon={<IconBuildingHospital size={14} />}>
          In your directory
        </StatusBadge>
      ) : null}
    </>
  );
}
