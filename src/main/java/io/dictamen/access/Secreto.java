package io.dictamen.access;

import io.dictamen.digest.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** Random texts that open something. Only their digest is kept. */
final class Secreto {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int PASSWORD_BYTES = 15;

    private Secreto() {}

    /** 256 random bits after a prefix, by which scanners of code find one that was left somewhere. */
    static String nuevo(String prefix) {
        return prefix + random(BYTES);
    }

    /** A password to be changed at its first use: 120 random bits. */
    static String claveInicial() {
        return random(PASSWORD_BYTES);
    }

    /** What is kept of it: its SHA-256 in hexadecimal. */
    static String huella(String secreto) {
        return Sha256.hex(secreto);
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
