package stet.revision.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stet.model.ArticlePart;
import stet.model.Content;
import stet.model.Edit;
import stet.model.Person;
import stet.model.SentenceSpan;
import stet.revision.tag.person.PersonLinker;
import stet.revision.tag.person.PersonRecognizer;
import stet.text.language.LanguagePack;

/**
 * The persons named in the edits of one revision.
 *
 * <p>The names of both versions are linked as those of one article, the names of the new version
 * first, since a person may be introduced in an unchanged paragraph.
 */
final class PersonNaming {

  private final PersonRecognizer recogniser;
  private final LanguagePack language;
  private final Content before;
  private final Content after;

  /** The persons named in each text that names any. */
  private final Map<String, List<PersonLinker.Named>> named = new HashMap<>();

  PersonNaming(
      PersonRecognizer recogniser,
      LanguagePack language,
      Content before,
      Content after,
      List<Edit> edits) {
    this.recogniser = recogniser;
    this.language = language;
    this.before = before;
    this.after = after;
    Set<String> edited = ContextParagraphs.of(language, edits, before, after);
    if (!edited.isEmpty()) {
      read(edited);
    }
  }

  private void read(Set<String> edited) {
    List<String> texts = texts();
    PersonLinker cast = PersonLinker.read(recogniser, language, texts, edited);
    for (int i = 0; i < texts.size(); i++) {
      List<PersonLinker.Named> here = cast.named(i);
      if (!here.isEmpty()) {
        named.put(texts.get(i), here);
      }
    }
  }

  /**
   * Each text of the two versions once, in the order of an article that contains them all: the
   * texts of the new version, each followed by the removed texts that came after it in the old
   * version.
   */
  private List<String> texts() {
    Map<String, List<String>> wentBehind = new HashMap<>();
    Set<String> stand = new LinkedHashSet<>(texts(after));
    String last = "";
    Set<String> gone = new HashSet<>();
    for (String text : texts(before)) {
      if (stand.contains(text)) {
        last = text;
      } else if (gone.add(text)) {
        wentBehind.computeIfAbsent(last, t -> new ArrayList<>()).add(text);
      }
    }
    if (wentBehind.isEmpty()) {
      return List.copyOf(stand);
    }
    List<String> texts = new ArrayList<>(wentBehind.getOrDefault("", List.of()));
    for (String text : stand) {
      texts.add(text);
      texts.addAll(wentBehind.getOrDefault(text, List.of()));
    }
    return texts;
  }

  private List<String> texts(Content content) {
    List<String> texts = new ArrayList<>(content.paragraphs().size() + 1);
    texts.add(content.headline());
    for (Content.Paragraph paragraph : content.paragraphs()) {
      texts.add(paragraph.text());
    }
    return texts;
  }

  /**
   * A name with its place.
   *
   * @param start the place in the headline, byline or body
   * @param name the name as written
   */
  record Placed(int start, int end, String name, Person person) {}

  /** The names in a passage of the old version, in order. */
  List<Placed> mentionsBefore(Edit edit) {
    return mentions(edit.before(), edit.where(), before);
  }

  /** The names in a passage of the new version, in order. */
  List<Placed> mentionsAfter(Edit edit) {
    return mentions(edit.after(), edit.where(), after);
  }

  /**
   * Whether the headline or the body of the old version names a person, in any form of the name.
   */
  boolean isNamedBefore(Placed who) {
    return isNamed(who, before);
  }

  /**
   * Whether the headline or the body of the new version names a person, in any form of the name.
   */
  boolean isNamedAfter(Placed who) {
    return isNamed(who, after);
  }

  private boolean isNamed(Placed who, Content content) {
    String key = who.person().key();
    return texts(content).stream()
        .anyMatch(
            text ->
                named.getOrDefault(text, List.of()).stream()
                        .anyMatch(other -> other.person().key().equals(key))
                    || holds(text, who.name()));
  }

  /** Whether the headline or a paragraph of the old version contains a name exactly as written. */
  boolean isWrittenBefore(String name) {
    return texts(before).stream().anyMatch(text -> holds(text, name));
  }

  /** Whether the headline or a paragraph of the new version contains a name exactly as written. */
  boolean isWrittenAfter(String name) {
    return texts(after).stream().anyMatch(text -> holds(text, name));
  }

  /**
   * Whether a text contains a name as written, no matter whether it was recognized as a name there.
   */
  private static boolean holds(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      if ((at == 0 || !Character.isLetter(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  /** The names in the paragraphs that overlap a range of the old version, in order. */
  List<Placed> aroundBefore(ArticlePart where, int from, int to) {
    return around(where, before, from, to);
  }

  /** The names in the paragraphs that overlap a range of the new version, in order. */
  List<Placed> aroundAfter(ArticlePart where, int from, int to) {
    return around(where, after, from, to);
  }

  private List<Placed> mentions(
      @Nullable SentenceSpan passage, ArticlePart where, Content content) {
    if (passage == null || (named.isEmpty() && where != ArticlePart.BYLINE)) {
      return List.of();
    }
    int from = passage.place().start();
    int to = passage.place().end();
    return around(where, content, from, to).stream()
        .filter(placed -> placed.start() < to && placed.end() > from)
        .toList();
  }

  private List<Placed> around(ArticlePart where, Content content, int from, int to) {
    List<Placed> placed = new ArrayList<>();
    ContextParagraphs.eachText(
        where,
        content,
        from,
        to,
        (text, offset) -> {
          for (PersonLinker.Named name :
              where == ArticlePart.BYLINE ? authors(text) : named.getOrDefault(text, List.of())) {
            placed.add(
                new Placed(
                    name.mention().start() + offset,
                    name.mention().end() + offset,
                    name.mention().name(),
                    name.person()));
          }
        });
    return placed;
  }

  /** The authors named in a byline, who are not linked to the persons of the article. */
  private List<PersonLinker.Named> authors(String byline) {
    return PersonLinker.of(List.of(recogniser.read(byline, language))).named(0);
  }
}
