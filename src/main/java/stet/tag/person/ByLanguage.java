package stet.tag.person;

import java.util.List;

/** The model for English and for what may be English, rules for every other language. */
final class ByLanguage implements PersonRecogniser {

  private final PersonRecogniser english = new ModelRecogniser();
  private final PersonRecogniser others = new NameRules(ModelRecogniser::lexicon);

  @Override
  public List<Mention> mentions(String paragraph, String language) {
    return by(language).mentions(paragraph, language);
  }

  @Override
  public Reading read(String paragraph, String language) {
    return by(language).read(paragraph, language);
  }

  private PersonRecogniser by(String language) {
    boolean model = language.equals("en") || language.startsWith("en-") || language.equals("und");
    return model ? english : others;
  }
}
