/** vis-timeline as its README has it, with the events of the page's size. */

import { DataSet } from 'vis-data';
import { Timeline } from 'vis-timeline';
import 'vis-timeline/styles/vis-timeline-graph2d.css';

const entries = await (await fetch('vis-timeline.json')).json();
window.timeline = new Timeline(document.getElementById('timeline'), new DataSet(entries), { height: '100%' });
