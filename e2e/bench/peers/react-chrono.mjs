/** react-chrono as its README has it, with the events of the page's size. */

import { createElement } from 'react';
import { Chrono } from 'react-chrono';
import { createRoot } from 'react-dom/client';
import 'react-chrono/dist/style.css';

const items = await (await fetch('react-chrono.json')).json();
createRoot(document.getElementById('timeline')).render(createElement(Chrono, { items }));
