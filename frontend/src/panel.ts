/** The one file that another page loads to use `<sameboat-panel>`. */
export { SameboatPanel } from './components/panel/panel';
