package io.dictamen.workbook.mark;

/** The colours of marked cells, the one that wins first. */
public enum Tint {
    RED(0xFF, 0x9A, 0x9A),
    YELLOW(0xFF, 0xE0, 0x66),
    GREY(0xD9, 0xD9, 0xD9),
    GREEN(0xC6, 0xEF, 0xCE);

    private final byte[] rgb;

    Tint(int red, int green, int blue) {
        rgb = new byte[] {(byte) red, (byte) green, (byte) blue};
    }

    byte[] rgb() {
        return rgb.clone();
    }

    byte[] argb() {
        return new byte[] {(byte) 0xFF, rgb[0], rgb[1], rgb[2]};
    }
}
