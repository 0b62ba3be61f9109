package stet.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class VersionAddressTest {

  @Property
  void whatIsWrittenReadsBack(
      // The years 1 to 9999, in seconds.
      @ForAll @LongRange(min = -62135596800L, max = 253402300799L) long second,
      @ForAll boolean hashed) {
    VersionAddress address =
        new VersionAddress(Instant.ofEpochSecond(second, 5), hashed ? "1f3a99c0" : null);
    assertThat(VersionAddress.parse(address.toString())).hasValue(address);
    assertThat(address.toString()).hasSize(hashed ? 23 : 14);
  }

  @Example
  void itIsWrittenAsWebArchivesWriteInstants() {
    VersionAddress address = VersionAddress.of(Instant.parse("2014-03-14T13:00:00.999Z"));
    assertThat(address).hasToString("20140314130000");
  }

  @Example
  void anythingElseIsNoAddress() {
    for (String text :
        List.of(
            "",
            "2014",
            "20140230000000",
            "20140314250000",
            "20140314130000~",
            "20140314130000~1F3A99C0",
            "20140314130000~1f3a99c",
            "٢٠١٤٠٣١٤١٣٠٠٠٠",
            "20140314130000 ")) {
      assertThat(VersionAddress.parse(text)).as(text).isEmpty();
    }
  }
}
