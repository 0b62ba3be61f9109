package stet.store;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key that only Stet and a webhook's receiver know, as Standard Webhooks 1.0 writes it: {@code
 * whsec_} and the bytes in base 64.
 */
public final class WebhookSecret {

  private static final String PREFIX = "whsec_";

  /** Bytes; the standard asks for 24 to 64, and HMAC-SHA256 gains nothing from more than 32. */
  private static final int LENGTH = 32;

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /** A new random secret. */
  public static WebhookSecret fresh() {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    return new WebhookSecret(key);
  }

  /** The secret with those bytes. */
  public static WebhookSecret of(byte[] key) {
    return new WebhookSecret(key.clone());
  }

  /** The bytes of the secret. */
  public byte[] key() {
    return key.clone();
  }

  /** The secret in the form that is given to the receiver. */
  public String written() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** A text without the secret, so that the secret does not get into logs. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
