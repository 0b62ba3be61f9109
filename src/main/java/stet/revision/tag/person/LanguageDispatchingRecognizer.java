package stet.revision.tag.person;

import java.util.List;
import stet.text.language.LanguagePack;

/**
 * A recogniser that chooses the trained model by language: one for English and for texts that may
 * be English, another for every other language.
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

  private static ModelPersonRecognizer by(LanguagePack language) {
    return language.derived(
        ModelPersonRecognizer.class,
        pack ->
            new ModelPersonRecognizer(
                pack,
                pack.isEnglish() ? TrainedPersonModels.english() : TrainedPersonModels.latin()));
  }
}
