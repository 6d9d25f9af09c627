package io.dictamen.openapi;

/** In which order the parts of {@code /q/openapi} are put together; the highest comes first. */
public final class Order {
    /** What was derived from the classes is completed. */
    static final int RECORDS = 3;
    /** The operations that stand in no resource are added, and others get what their annotations cannot say. */
    public static final int OPERATIONS = 2;
    /** Every operation gets what all have in common. */
    static final int COMMON = 1;

    private Order() {}
}
