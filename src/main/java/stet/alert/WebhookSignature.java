package stet.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import stet.store.WebhookSecret;

/**
 * Signature of a webhook message, as Standard Webhooks 1.0 prescribes it: HMAC-SHA256 over the
 * alert's id, the second of sending and the body, with full stops between.
 */
final class WebhookSignature {
  private WebhookSignature() {}

  private static final String ALGORITHM = "HmacSHA256";

  /**
   * The value of {@code webhook-signature}.
   *
   * @param second the second of the epoch that is sent as {@code webhook-timestamp}
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
