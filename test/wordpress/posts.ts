import type { Bed } from './bed/bed.ts';

/** Publishes a page; gives its id. */
export function addPage(bed: Bed, slug: string, content: string): number {
  const post = JSON.stringify({
    post_type: 'page',
    post_status: 'publish',
    post_title: slug,
    post_name: slug,
    post_content: content,
  });
  return Number(bed.php(`return wp_insert_post( wp_slash( json_decode( ${phpText(post)}, true ) ) );`));
}

/** A text as PHP writes it. */
export function phpText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
