import type { VNode } from 'preact';
import { Choice } from '../../parts/form';

/** Which of several things of the application a verb is about; nothing to choose where there is one. */
export function ChooseAbout({
  label,
  options,
  value,
}: {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
}): VNode {
  const [only] = options;
  if (options.length === 1) {
    return (
      <p>
        <input type="hidden" name="about" value={only!.value} /> {label}: <b>{only!.label}</b>
      </p>
    );
  }
  return <Choice name="about" label={label} options={options} value={value} />;
}
