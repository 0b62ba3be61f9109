package stet.bench.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stet.model.Content;
import stet.model.Sha256;
import stet.model.TaggedEdit;
import stet.revision.diff.ContentDiffer;
import stet.revision.diff.CorpusRevisions;
import stet.revision.diff.CorpusRevisions.Step;
import stet.revision.tag.Tagger;
import stet.text.language.LanguageDetector;
import stet.text.language.Packs;

/**
 * A tagged edit of a real revision of the corpora.
 *
 * @param corpus the name of the corpus file, without its endings
 * @param step the number of the step in its article, from 1
 * @param id the beginning of a hash of corpus, article, step and both texts: labels are kept by it,
 *     without any text
 */
record RealEdit(
    String id,
    String corpus,
    String article,
    int step,
    Content before,
    Content after,
    TaggedEdit edit) {

  /** The corpora whose English revisions are labelled. */
  private static final List<String> CORPORA = List.of("govuk-news", "govuk", "terms", "news-feeds");

  /** Whether the article belongs to the half by which rules are mended, not to the closed half. */
  boolean isOpen() {
    return hash(article).charAt(0) < '8';
  }

  /** All edits of the English revisions, in the order of the corpora. */
  static List<RealEdit> all(Gold gold, Tagger tagger) throws IOException {
    ContentDiffer differ = new ContentDiffer(Packs.ALL);
    LanguageDetector languages = new LanguageDetector(Packs.ALL);
    List<RealEdit> all = new ArrayList<>();
    for (String corpus : CORPORA) {
      Map<String, Integer> steps = new HashMap<>();
      for (Step step : CorpusRevisions.steps(gold.corpora().resolve(corpus + ".jsonl.gz"))) {
        int number = steps.merge(step.article(), 1, Integer::sum);
        if (!languages.detect(step.after()).startsWith("en")) {
          continue;
        }
        for (TaggedEdit edit :
            tagger.tag(
                differ.compare(step.before(), step.after(), "en").edits(),
                step.before(),
                step.after(),
                "en")) {
          all.add(
              new RealEdit(
                  id(corpus, step.article(), number, edit),
                  corpus,
                  step.article(),
                  number,
                  step.before(),
                  step.after(),
                  edit));
        }
      }
    }
    return all;
  }

  private static String id(String corpus, String article, int step, TaggedEdit edit) {
    String key =
        String.join(
            "\n",
            corpus,
            article,
            Integer.toString(step),
            edit.edit().beforeText(),
            edit.edit().afterText());
    return hash(key).substring(0, 16);
  }

  private static String hash(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
