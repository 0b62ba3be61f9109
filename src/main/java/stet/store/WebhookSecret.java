package stet.store;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * A key that only Stet and a webhook's receiver know, in the notation of Standard Webhooks 1.0:
 * {@code whsec_} and the bytes in base 64.
 */
public final class WebhookSecret {

  private static final String PREFIX = "whsec_";

  /**
   * The number of bytes. The standard asks for 24 to 64, and HMAC-SHA256 gains nothing from more
   * than 32.
   */
  private static final int LENGTH = 32;

  private final byte[] key;

  private WebhookSecret(byte[] key) {
    this.key = key;
  }

  /** Creates a new random secret. */
  public static WebhookSecret fresh() {
    byte[] key = new byte[LENGTH];
    new SecureRandom().nextBytes(key);
    return new WebhookSecret(key);
  }

  /** Returns the secret with the given bytes. */
  public static WebhookSecret of(byte[] key) {
    return new WebhookSecret(key.clone());
  }

  /** The bytes of the secret. */
  public byte[] key() {
    return key.clone();
  }

  /** Returns the secret in the form that is given to the receiver. */
  public String written() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /** Returns a text without the secret, so that the secret does not get into logs. */
  @Override
  public String toString() {
    return PREFIX + "…";
  }
}
