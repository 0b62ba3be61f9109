package stet.revision.tag.person;

import java.util.List;
import stet.text.language.LanguagePack;

/**
 * A recogniser that chooses by language: the trained model for English and for texts that may be
 * English, rules for every other language.
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
    return language.isEnglish()
        ? language.derived(ModelPersonRecognizer.class, ModelPersonRecognizer::new)
        : language.derived(
            RuleBasedPersonRecognizer.class,
            pack -> new RuleBasedPersonRecognizer(pack, ModelPersonRecognizer::lexicon));
  }
}
