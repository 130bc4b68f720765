/** Box's ContentUploader (26.3.0) where there is little room: classes are doubled to win over upstream's rules. */
export const QUEUE_CSS = `
/* Below its 200 px, the list would push the buttons out of sight. */
.bcu-droppable-content.bcu-droppable-content { flex-shrink: 1; min-block-size: 0; }
.bcu-upload-state.bcu-upload-state { align-items: safe center; overflow: auto; }
/* Half of each line is upstream's for progress, which most have none of: the name needs it. */
.bcu-item-row .ReactVirtualized__Table__rowColumn:empty { flex: none !important; }
`;
