package stet.revision.tag.person;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import stet.text.language.LanguagePack;

/**
 * A recogniser that chooses by language: one trained model for English and for texts that may be
 * English, another for every other language in Latin script, and rules for other scripts.
 */
final class LanguageDispatchingRecognizer implements PersonRecognizer {

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return by(language).mentions(paragraph, language);
  }

  @Override
  public RecognizedParagraph read(String paragraph, LanguagePack language) {
    return by(language).read(paragraph, language);
  }

  private static PersonRecognizer by(LanguagePack language) {
    return language.derived(PersonRecognizer.class, LanguageDispatchingRecognizer::of);
  }

  private static PersonRecognizer of(LanguagePack language) {
    if (language.isEnglish()) {
      return new ModelPersonRecognizer(language, TrainedPersonModels.english());
    }
    return isInLatinScript(language.code())
        ? new ModelPersonRecognizer(language, TrainedPersonModels.latin())
        : new RuleBasedPersonRecognizer(language, () -> TrainedPersonModels.english().lexicon());
  }

  /** Whether a language is usually written in Latin script, by Unicode's own data. */
  private static boolean isInLatinScript(String code) {
    int[] scripts = UScript.getCode(new ULocale(code));
    return scripts != null && Arrays.stream(scripts).anyMatch(s -> s == UScript.LATIN);
  }
}
