import { choice, el } from '../page/element';
import type { OpenPane, WatchState } from './state';

export const paneName = (index: number): string => (index === 0 ? 'First map' : 'Second map');

/** Which option a pane shows, and whether as it truly is or as a post sees it. */
export function paneHeader(state: WatchState, open: OpenPane, choose: (option: string) => void): HTMLElement {
  const { head } = open.raid;
  const posts = head.posts.filter((post) => post.role !== 'gateway');
  const pictures: [string, string][] = [['truth', 'what truly flies'], ['both', 'truth and the picture of all posts'], ...posts.map((post): [string, string] => [`${post.node}`, `what ${post.name} sees`])];
  return el(
    'header',
    {},
    choice('Option', state.options.map((option) => [option, option]), head.option, choose),
    choice('Shows', pictures, `${open.view.picture}`, (picture) => {
      open.view.picture = picture === 'truth' || picture === 'both' ? picture : Number(picture);
      state.changed();
    }),
  );
}
