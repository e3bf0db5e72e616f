import { FilterForm } from '../components/form.tsx';
import { TextInput } from '../components/textInput.tsx';
import type { Desk } from './directoryParts.tsx';

/** The search for an institution, on any page of the directory. */
export const DirectorySearch = (
  props: Readonly<{ desk: Desk; heading: string; action: string; typed: string }>,
) => {
  const { list } = props.desk.words;
  return (
    <FilterForm label={props.heading} heading={props.heading} action={props.action} submitText={list.submit}>
      <TextInput id="q" name="q" type="search" label={list.searchHint} value={props.typed} maxlength={100} />
    </FilterForm>
  );
};
