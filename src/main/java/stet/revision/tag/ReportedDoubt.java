package stet.revision.tag;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import stet.revision.tag.word.TextWord;
import stet.text.language.LanguagePack;
import stet.text.language.WordList;

/**
 * Doubt that languages other than English express by a mood, by a verb with an infinitive or by a
 * phrase: {@code aurait}, {@code soll … gewusst haben}, {@code al parecer}.
 *
 * @param forms patterns of verb forms that leave a claim to others
 * @param phrases phrases of doubt by their first word
 */
record ReportedDoubt(List<Pattern> forms, Map<String, List<List<String>>> phrases) {

  private static final int LONGEST_PHRASE = 5;

  private static ReportedDoubt read(LanguagePack pack) {
    return new ReportedDoubt(
        pack.lines(WordList.DOUBT_FORMS).stream().map(Pattern::compile).toList(),
        pack.words(WordList.DOUBT_PHRASES).stream()
            .map(phrase -> List.of(phrase.split(" ")))
            .collect(Collectors.groupingBy(List::getFirst)));
  }

  /** Whether the word at an index expresses doubt, by itself or together with others. */
  static boolean is(LanguagePack pack, List<TextWord> words, int i) {
    ReportedDoubt doubt = pack.derived(ReportedDoubt.class, ReportedDoubt::read);
    String word = words.get(i).folded();
    return (pack.has(WordList.HEARSAY_VERBS, word) && hasPastInfinitive(pack, words, i))
        || doubt.forms.stream().anyMatch(form -> form.matcher(word).matches())
        || (!doubt.phrases.isEmpty() && doubt.isInPhrase(words, i));
  }

  /** Whether an infinitive of the past follows, as in {@code soll … gewusst haben}. */
  private static boolean hasPastInfinitive(LanguagePack pack, List<TextWord> words, int verb) {
    return words.subList(verb + 1, words.size()).stream()
        .anyMatch(word -> pack.has(WordList.PAST_INFINITIVE_AUXILIARIES, word.folded()));
  }

  private boolean isInPhrase(List<TextWord> words, int i) {
    for (int from = Math.max(0, i - LONGEST_PHRASE); from <= i; from++) {
      for (List<String> phrase : phrases.getOrDefault(words.get(from).folded(), List.of())) {
        if (i < from + phrase.size() && isAt(words, from, phrase)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAt(List<TextWord> words, int from, List<String> phrase) {
    if (from + phrase.size() > words.size()) {
      return false;
    }
    for (int k = 0; k < phrase.size(); k++) {
      if (!words.get(from + k).folded().equals(phrase.get(k))) {
        return false;
      }
    }
    return true;
  }
}
