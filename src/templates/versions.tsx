/** @jsxImportSource preact */
import { type Version, versionsOf } from '../story/cut.ts';
import type { Context } from './context.ts';

/**
 * The versions of a story as links; nothing for a story without cuts.
 * @param home the way from the page's address to the deck's, ending in a slash.
 */
export function Versions({ context, home }: { context: Context; home: string }) {
  const { deck, words } = context;
  const { story } = deck;
  const versions = versionsOf(story);
  if (versions.length === 0) return null;
  const address = ({ cut }: Version) => (cut === undefined ? home : `${home}?cut=${encodeURIComponent(cut)}`);
  return (
    <p class="versions">
      <span class="versions-name">{words.versions}</span>
      {versions.map(version => (
        <>
          {' '}
          <a href={address(version)} {...(version.cut === story.cut?.id ? { 'aria-current': 'true' } : {})}>
            {version.title ?? words.wholeStory} <span class="size">{words.events(version.events)}</span>
          </a>
        </>
      ))}
    </p>
  );
}
