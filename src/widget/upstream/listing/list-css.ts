/** Box's list (26.3.0, item-list/ItemList.scss) where there is little room: it collapses the heads. */
export const LIST_CSS = `
/* WebKit does not: it hides them, and leaves their height. */
.be-is-small .be-ItemList-header th > * { display: none !important; }
`;
