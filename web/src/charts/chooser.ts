import type { ChartsHead } from '../data/charts';
import { choice, el } from '../page/element';
import { type ChartsState, mostRows, rowsOf } from './address';

/** Which options are shown, and which charts: chosen anew, they lose the ranges on what is gone. */
export function chooser(state: ChartsState, head: ChartsHead, choose: (state: ChartsState) => void): HTMLElement {
  const holds = (changed: ChartsState): boolean => rowsOf(changed.panels, changed.options).length <= mostRows;
  const set = (change: Partial<ChartsState>): void => choose({ ...state, ...change });
  const option = (name: string): HTMLElement => {
    const isOn = state.options.includes(name);
    const options = head.options.map((known) => known.name).filter((other) => (other === name ? !isOn : state.options.includes(other)));
    const cannot = options.length === 0 || !holds({ ...state, options });
    return el('label', { class: 'tick' }, el('input', { type: 'checkbox', checked: isOn, disabled: cannot, onchange: () => set({ options, brushes: state.brushes.filter((brush) => options.includes(brush.option)) }) }), el('span', {}, name));
  };
  const measures = head.measures.map((measure): [string, string] => [measure.id, measure.name]);
  const panel = ({ measure, less }: ChartsState['panels'][number], number: number): HTMLElement => {
    const changed = (other: ChartsState['panels'][number]): void => set({ panels: state.panels.map((own, index) => (index === number ? other : own)), brushes: state.brushes.filter((brush) => brush.panel !== number) });
    return el('li', {},
      choice(`Chart ${number + 1}`, measures, measure, (id) => changed({ measure: id, less })),
      choice('minus, raid by raid,', [['', 'nothing'], ...state.options.map((name): [string, string] => [name, name])], less ?? '', (name) => changed({ measure, less: name === '' ? null : name })),
      state.panels.length > 1 ? el('button', { type: 'button', class: 'plain', 'aria-label': `Take chart ${number + 1} away`, onclick: () => set({
        panels: state.panels.filter((_, index) => index !== number),
        brushes: state.brushes.filter((brush) => brush.panel !== number).map((brush) => ({ ...brush, panel: brush.panel > number ? brush.panel - 1 : brush.panel })),
      }) }, 'Take away') : null);
  };
  const more = { ...state, panels: [...state.panels, { measure: head.measures.find((measure) => state.panels.every((own) => own.measure !== measure.id))?.id ?? head.deciding, less: null }] };
  return el('details', {},
    el('summary', {}, `${state.options.length} ${state.options.length === 1 ? 'option' : 'options'}, ${state.panels.length} ${state.panels.length === 1 ? 'chart' : 'charts'}: choose others`),
    el('fieldset', {}, el('legend', {}, 'Options'), ...head.options.map(({ name }) => option(name))),
    el('ol', {}, ...state.panels.map(panel)),
    el('button', { type: 'button', disabled: !holds(more), onclick: () => choose(more) }, 'One chart more'));
}
