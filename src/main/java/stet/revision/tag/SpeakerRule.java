package stet.revision.tag;

import org.jspecify.annotations.Nullable;
import stet.model.Person;
import stet.model.QuoteChange;
import stet.model.QuoteChangeKind;
import stet.model.SentenceSpan;
import stet.model.Speaker;
import stet.model.Tag;
import stet.revision.tag.quote.Quotation;
import stet.revision.tag.quote.QuotationReader;

/** Rule that finds the speakers in an edit, and the quotations whose speaker changed. */
final class SpeakerRule implements TagRule {

  @Override
  public void judge(EditInContext change, TagFindings findings) {
    if (change.inByline()) {
      return;
    }
    if (change.isQuotedBefore()) {
      hear(change.edit.before(), change.quotationsBefore(), change.voicesBefore(), findings);
    }
    if (change.isQuotedAfter()) {
      hear(change.edit.after(), change.quotationsAfter(), change.voicesAfter(), findings);
    }
    if (change.quoted() && findings.tags.contains(Tag.ATTRIBUTION)) {
      exchange(change, change.voicesBefore(), change.voicesAfter(), findings);
    }
  }

  private static void hear(
      @Nullable SentenceSpan passage,
      QuotationReader quotations,
      SpeakerResolver voices,
      TagFindings findings) {
    if (passage != null) {
      for (Quotation quotation :
          quotations.within(passage.place().start(), passage.place().end())) {
        if (quotation.speech()) {
          voices.all(quotation).forEach(findings::add);
        }
      }
    }
  }

  private static void exchange(
      EditInContext change, SpeakerResolver before, SpeakerResolver after, TagFindings findings) {
    QuotedExtract old =
        QuotedExtract.of(change.edit.before(), change.textBefore(), change.quotationsBefore());
    QuotedExtract now =
        QuotedExtract.of(change.edit.after(), change.textAfter(), change.quotationsAfter());
    for (QuotedExtract.Part part : old.parts()) {
      for (QuotedExtract.Part same : now.parts()) {
        if (part.quotation().speech() && part.words().equals(same.words())) {
          Speaker was = before.of(part.quotation());
          Speaker is = after.of(same.quotation());
          if (was != null && is != null && !sameSpeaker(was, is)) {
            findings.add(
                new QuoteChange(
                    QuoteChangeKind.OTHER_SPEAKER,
                    part.quotation().content(),
                    same.quotation().content(),
                    was,
                    is));
          }
        }
      }
    }
  }

  private static boolean sameSpeaker(Speaker was, Speaker is) {
    Person old = was.person();
    Person now = is.person();
    return (old == null || now == null)
        ? was.phrase().equalsIgnoreCase(is.phrase())
        : old.key().equals(now.key());
  }
}
