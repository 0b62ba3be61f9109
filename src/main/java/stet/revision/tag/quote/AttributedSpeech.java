package stet.revision.tag.quote;

/**
 * The attribution of a quotation or claim: the places in its text of the speaker's phrase and the
 * reporting verb.
 *
 * @param verbStart equal to {@code verbEnd} if there is no verb
 * @param carried whether the attribution is next to another quotation, whose speaker goes on
 *     speaking
 */
public record AttributedSpeech(int start, int end, int verbStart, int verbEnd, boolean carried) {

  AttributedSpeech carry() {
    return new AttributedSpeech(start, end, verbStart, verbEnd, true);
  }

  /** The words that name the speaker. */
  public String phrase(String text) {
    return text.substring(start, end);
  }

  /** The reporting verb; empty for none. */
  public String verb(String text) {
    return text.substring(verbStart, verbEnd);
  }
}
