import { Fragment, type ComponentChildren, type VNode } from 'preact';

/** A sentence with places in braces: "{name} answers by {date}", each filled with what is given for it. */
export function Filled({
  text,
  parts,
}: {
  text: string;
  parts: Record<string, ComponentChildren>;
}): VNode {
  const pieces = text.split(/(\{\w+\})/);
  return (
    <>
      {pieces.map((piece, i) => {
        const name = /^\{(\w+)\}$/.exec(piece)?.[1];
        return <Fragment key={i}>{name === undefined ? piece : parts[name]}</Fragment>;
      })}
    </>
  );
}

/** A person's name, whichever way it is written, without turning the sentence round. */
export function Name({ of }: { of: string }): VNode {
  return <bdi>{of}</bdi>;
}
