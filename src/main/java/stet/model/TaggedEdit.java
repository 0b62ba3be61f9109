package stet.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An edit with its tags and everything else that was found in it.
 *
 * @param tags the tags in the order of {@link Tag}, so that they are always listed in the same
 *     order
 * @param persons everyone named in the edit, before or after, in order of mention
 * @param touched the persons whose name itself was added, removed or changed
 * @param speakers the speakers in the edit, before or after, in order of the text
 * @param quotes the changes of quotations
 * @param swaps the words that replaced others
 * @param figures the figures that replaced others
 */
public record TaggedEdit(
    Edit edit,
    Set<Tag> tags,
    List<Person> persons,
    List<Person> touched,
    List<Speaker> speakers,
    List<QuoteChange> quotes,
    List<Swap> swaps,
    List<FigureChange> figures,
    Significance significance) {

  public TaggedEdit {
    tags = inOrder(tags);
    persons = List.copyOf(persons);
    touched = List.copyOf(touched);
    speakers = List.copyOf(speakers);
    quotes = List.copyOf(quotes);
    swaps = List.copyOf(swaps);
    figures = List.copyOf(figures);
  }

  private static Set<Tag> inOrder(Set<Tag> tags) {
    Set<Tag> ordered = EnumSet.noneOf(Tag.class);
    ordered.addAll(tags);
    return Collections.unmodifiableSet(ordered);
  }

  /**
   * An edit without tags and findings, for instance because different readers made the two sides.
   */
  public static TaggedEdit untagged(Edit edit) {
    return new TaggedEdit(
        edit,
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Significance.NONE);
  }
}
