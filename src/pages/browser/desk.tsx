import { render } from 'preact';
import { Desk } from './desk/desk.tsx';

const root = document.getElementById('desk')!;
const { issuer, clientId, scope } = root.dataset;

root.replaceChildren();
render(<Desk issuer={issuer === undefined ? null : { issuer, clientId: clientId!, scope: scope! }} />, root);
