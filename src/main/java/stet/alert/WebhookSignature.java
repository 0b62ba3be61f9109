package stet.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stet.store.WebhookSecret;

/**
 * Signature of a webhook message as Standard Webhooks 1.0 defines it: HMAC-SHA256 of the alert's
 * id, the second of sending and the body, separated by full stops.
 */
final class WebhookSignature {
  private WebhookSignature() {}

  private static final String ALGORITHM = "HmacSHA256";

  /**
   * The value of the {@code webhook-signature} header.
   *
   * @param second the seconds since the epoch that are sent as {@code webhook-timestamp}
   */
  static String of(WebhookSecret secret, String id, long second, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.key(), ALGORITHM));
      mac.update((id + "." + second + ".").getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has HMAC-SHA256", e);
    }
  }
}
