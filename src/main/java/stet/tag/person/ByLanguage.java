package stet.tag.person;

import java.util.List;
import stet.text.language.LanguagePack;

/** The model for English and for what may be English, rules for every other language. */
final class ByLanguage implements PersonRecogniser {

  @Override
  public List<Mention> mentions(String paragraph, LanguagePack language) {
    return by(language).mentions(paragraph, language);
  }

  @Override
  public Reading read(String paragraph, LanguagePack language) {
    return by(language).read(paragraph, language);
  }

  private static PersonRecogniser by(LanguagePack language) {
    return language.isEnglish()
        ? language.derived(ModelRecogniser.class, ModelRecogniser::new)
        : language.derived(NameRules.class, pack -> new NameRules(pack, ModelRecogniser::lexicon));
  }
}
