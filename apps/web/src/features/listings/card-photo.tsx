interface CardPhotoProps {
  readonly photos: readonly { readonly id: string }[];
  readonly className: string | undefined;
}

/** The first photo of a listing, small, in a list; it says nothing that the title beside it does not. */
export function CardPhoto({ photos: [first], className }: CardPhotoProps) {
  return first ? <img className={className} src={`/api/photos/${first.id}/thumb`} width="96" height="96" alt="" loading="lazy" /> : null;
}
