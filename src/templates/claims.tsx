/** @jsxImportSource preact */
/** Accounts side by side: same width, same type, same ink; only the pattern at the head tells sides apart. */

import type { Account } from '../deck/slides/claims-slides.ts';
import type { Context } from './context.ts';
import { ProseText } from './prose.tsx';
import type { BodyProps } from './slide.tsx';

export function ClaimsBody({ slide, context }: BodyProps<'claims'>) {
  return (
    <div class="body">
      <ul class={`accounts of-${slide.accounts.length} size-${slide.size}${slide.low ? ' low' : ''}`}>
        {slide.accounts.map((account, index) => (
          <AccountColumn account={account} step={index + 1} context={context} />
        ))}
      </ul>
    </div>
  );
}

function AccountColumn({ account, step, context }: { account: Account; step: number; context: Context }) {
  const { says, citations, voice, standing, provenance } = account;
  return (
    <li class={`account side-${voice.colour}`} data-step={step} {...(voice.part ? { 'data-part': voice.part } : {})}>
      <p class="who">{voice.name}</p>
      <p class="role" aria-hidden={!voice.role}>
        {voice.role}
      </p>
      <p class="standing">{standing}</p>
      <div class="says">
        <ProseText prose={says} citations={citations} context={context} />
      </div>
      <ul class="provenance">
        {provenance.map(({ number, text }) => (
          <li>
            <span class="numeral">{number}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
