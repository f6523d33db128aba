package org.leaplms.xapi.jdbc;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One property of a block's statements: the values there are, and for each statement the number of its value, 0 for none, so that
 * many statements are grouped without reading their rows. Packed as the values, an octet (two when there are many values) for each
 * statement, and the places of those that are voided.
 */
final class Column {
    private static final int NARROW = 255;
    private final Object[] values;
    private final int[] codes;
    private final BitSet voided;

    private Column(Object[] values, int[] codes, BitSet voided) {
        this.values = values;
        this.codes = codes;
        this.voided = voided;
    }

    /** @param cells those of a block that begins with {@code first} */
    static Column of(Property property, List<Cells> cells, long first, int size) {
        Map<Object, Integer> known = new LinkedHashMap<>();
        int[] codes = new int[size];
        BitSet voided = new BitSet();
        for (Cells cell : cells) {
            int place = (int) (cell.seq() - first);
            Object value = cell.value(property);
            if (value != null) {
                codes[place] = known.computeIfAbsent(value, v -> known.size() + 1);
            }
            voided.set(place, cell.voided());
        }
        return new Column(known.keySet().toArray(), codes, voided);
    }

    byte[] bytes(Property property) {
        boolean narrow = values.length <= NARROW;
        int places = voided.cardinality();
        int most = (2 + places) * Varint.LONGEST + values.length * property.width() + codes.length * 2;
        ByteBuffer out = ByteBuffer.allocate(most);
        Varint.put(out, values.length);
        for (Object value : values) {
            property.put(out, value);
        }
        for (int code : codes) {
            if (narrow) {
                out.put((byte) code);
            } else {
                out.putShort((short) code);
            }
        }
        Varint.put(out, places);
        voided.stream().forEach(place -> Varint.put(out, place));
        return Arrays.copyOf(out.array(), out.position());
    }

    static Column from(Property property, byte[] bytes, int size) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Object> values = new ArrayList<>();
        for (long left = Varint.get(in); left > 0; left--) {
            values.add(property.get(in));
        }
        boolean narrow = values.size() <= NARROW;
        int[] codes = new int[size];
        for (int i = 0; i < size; i++) {
            codes[i] = narrow ? in.get() & 0xff : in.getShort();
        }
        BitSet voided = new BitSet();
        for (long left = Varint.get(in); left > 0; left--) {
            voided.set((int) Varint.get(in));
        }
        return new Column(values.toArray(), codes, voided);
    }

    /** Adds the statements at these places, all when there are none given. */
    void addTo(Tally tally, int @Nullable [] places) {
        long[] shown = new long[values.length + 1];
        long[] gone = new long[values.length + 1];
        int count = places == null ? codes.length : places.length;
        for (int i = 0; i < count; i++) {
            int place = places == null ? i : places[i];
            (voided.get(place) ? gone : shown)[codes[place]]++;
        }
        for (int code = 1; code <= values.length; code++) {
            if (shown[code] + gone[code] > 0) {
                tally.add(values[code - 1], shown[code], gone[code]);
            }
        }
    }
}
