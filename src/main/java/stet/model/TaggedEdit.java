package stet.model;

import java.util.List;
import java.util.Set;

/**
 * An edit and what it touched.
 *
 * @param persons everyone named in the edit, before or after, in order of mention
 */
public record TaggedEdit(Edit edit, Set<Tag> tags, List<Person> persons) {
  public TaggedEdit {
    tags = Set.copyOf(tags);
    persons = List.copyOf(persons);
  }
}
