import { Button } from '@mantine/core';
import { IconAlertTriangle, IconEar, IconFiles, IconSignature, IconUser } from '@tabler/icons-react';
import { type ComponentType, useState } from 'react';
import type { OperationOutput } from '../../../contract/all.ts';
import type { Authority, LegalEffect } from '../../../domain/authority/authorization.ts';
import { legalEffectLabel, legalEffectMeaning } from '../../../domain/authority/labels.ts';
import type { ClientId } from '../../../domain/shared/ids.ts';
import { useOperation, useWrite } from '../../lib/use-operation.ts';
import { StatusBadge } from '../../ui/badges.tsx';
import { confirmDelete } from '../../ui/confirm.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import layout from '../../ui/layout.module.css';
import { ProofLink } from '../../ui/letters/proof-link.tsx';
import { SayDay } from '../../ui/say-day.tsx';
import { Section } from '../../ui/section.tsx';
import { OperationView } from '../../ui/states.tsx';
import styles from './authority.module.css';
import { PersonDialog } from './person-dialog.tsx';

type AuthorityView = OperationOutput<'authorities.list'>[number];

const icons: { readonly [Effect in LegalEffect]: ComponentType<{ size: number }> } = {
  standsInForClient: IconSignature,
  receivesCopies: IconFiles,
  mayBeTold: IconEar,
  noAuthority: IconUser,
};

/** The people around a client and what each may do, by legal effect and not by the name of the paper. */
export function PeopleSection({ clientId }: { readonly clientId: ClientId }) {
  const people = useOperation('authorities.list', { clientId });
  // Undefined while no form is open; null for a new person.
  const [open, setOpen] = useState<Authority | null | undefined>(undefined);
  return (
    <Section
      title="Other people"
      action={
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(null)}>
          Add a person
        </Button>
      }
    >
      <p className={styles.rule}>
        What counts is the legal effect. You, as the client's advocate, never stand in for the client: a signed
        authorization lets you receive copies and speak with staff, and makes nobody a personal representative (45 CFR
        164.502(g)).
      </p>
      <OperationView
        query={people}
        isEmpty={(views) => views.length === 0}
        empty={<p className={layout.quiet}>Nobody yet: the client decides and signs.</p>}
      >
        {(views) => (
          <ul className={layout.wideList}>
            {views.map((view) => (
              <li key={view.authority.id}>
                <PersonRow view={view} onEdit={() => setOpen(view.authority)} />
              </li>
            ))}
          </ul>
        )}
      </OperationView>
      {open !== undefined && <PersonDialog clientId={clientId} authority={open} onClose={() => setOpen(undefined)} />}
    </Section>
  );
}

function PersonRow({ view, onEdit }: { readonly view: AuthorityView; readonly onEdit: () => void }) {
  const { authority, effectLabel, warnings } = view;
  const remove = useWrite('authorities.delete');
  const Icon = icons[authority.effect];
  const ask = async () => {
    const isSure = await confirmDelete({
      title: `Take ${authority.personName} off the register?`,
      sentence: 'It goes to the trash and can be put back from there.',
      confirmLabel: 'Take off',
    });
    if (isSure) remove.mutate({ authorityId: authority.id });
  };
  return (
    <div className={styles.person}>
      <div className={styles.head}>
        <div>
          <strong>{authority.personName}</strong>
          <span className={layout.quiet}>, {authority.relationship}</span>
        </div>
        <StatusBadge tone={authority.effect === 'standsInForClient' ? 'action' : 'quiet'} icon={<Icon size={14} />}>
          {effectLabel === '' ? legalEffectLabel(authority.effect) : effectLabel}
        </StatusBadge>
      </div>
      <p className={layout.quiet}>{legalEffectMeaning(authority.effect)}</p>
      {warnings.map((warning) => (
        <p key={warning} className={layout.warning}>
          <IconAlertTriangle size={16} aria-hidden="true" />
          {warning}
        </p>
      ))}
      <Facts>
        <Fact label="Rests on">{authority.basis}</Fact>
        <Fact label="Scope">{authority.scope}</Fact>
        {authority.effectiveOn === null ? null : (
          <Fact label="From">
            <SayDay day={authority.effectiveOn} as="date" />
          </Fact>
        )}
        {authority.expiresOn === null ? null : (
          <Fact label="Until">
            <SayDay day={authority.expiresOn} />
          </Fact>
        )}
        {authority.activatedOn === null ? null : (
          <Fact label="Activated">
            <SayDay day={authority.activatedOn} as="date" />
          </Fact>
        )}
        {authority.fileId === null ? null : (
          <Fact label="Paper">
            <ProofLink fileId={authority.fileId} />
          </Fact>
        )}
        <Fact label="Note">{authority.note}</Fact>
      </Facts>
      <div className={styles.buttons}>
        <Button variant="subtle" size="compact-sm" aria-label={`Edit ${authority.personName}`} onClick={onEdit}>
          Edit
        </Button>
        <Button
          variant="subtle"
          color="quiet"
          size="compact-sm"
          aria-label={`Take off ${authority.personName}`}
          onClick={() => void ask()}
        >
          Take off
        </Button>
      </div>
    </div>
  );
}
