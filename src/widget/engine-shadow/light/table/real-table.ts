/** What takes the light table's place. */
export { ActionCell, Cell, Column, Row, Table, TableBody, TableHeader } from '@box/blueprint-web';
export { setInteractionModality } from 'react-aria';
