package stet.web.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageWordingTest {

  @ParameterizedTest
  @CsvSource({
    "PT0S,   less than a minute",
    "PT59S,  less than a minute",
    "PT60S,  about 1 minute",
    "PT8M40S, about 9 minutes",
    "PT49M,  about 49 minutes",
    "PT50M,  about 1 hour",
    "PT60M,  about 1 hour",
    "PT89M,  about 1 hour",
    "PT91M,  about 2 hours",
    "PT21H,  about 21 hours",
    "PT22H,  about 1 day",
    "PT50H,  about 2 days",
    "P26D,   about 26 days",
    "P28D,   about 1 month",
    "P200D,  about 7 months",
    "P340D,  about 1 year",
    "P730D,  about 2 years",
    "PT-1H,  about 1 hour",
  })
  void spansAreToldAsPeopleSayThem(Duration span, String told) {
    assertThat(PageWording.about(span)).isEqualTo(told);
  }
}
