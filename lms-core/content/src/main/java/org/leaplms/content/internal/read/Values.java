package org.leaplms.content.internal.read;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leaplms.content.CheckId;
import org.leaplms.content.internal.check.Findings;
import org.leaplms.content.internal.xml.XmlElement;

/** Reads typed values of attributes; what does not fit is reported and the specification's default is used. */
final class Values {
    private final Findings findings;

    Values(Findings findings) {
        this.findings = findings;
    }

    boolean bool(XmlElement element, String name, boolean otherwise) {
        String value = element.attribute(name);
        if (value == null) {
            return otherwise;
        }
        return switch (value.strip()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> loose(element, name, value, otherwise);
        };
    }

    private boolean loose(XmlElement element, String name, String value, boolean otherwise) {
        findings.at(element, CheckId.MAN_BAD_BOOLEAN, name, value);
        String plain = value.strip();
        if (plain.equalsIgnoreCase("true") || plain.equalsIgnoreCase("yes")) {
            return true;
        }
        return !plain.equalsIgnoreCase("false") && !plain.equalsIgnoreCase("no") && otherwise;
    }

    double number(XmlElement element, String name, double low, double high, double otherwise) {
        String value = element.attribute(name);
        return value == null ? otherwise : number(element, name, value, low, high, otherwise);
    }

    double number(XmlElement element, String name, String value, double low, double high, double otherwise) {
        Double parsed = parsed(value);
        if (parsed == null || parsed < low || parsed > high) {
            findings.at(element, CheckId.SEQ_BAD_NUMBER, name, value, plain(low), plain(high));
            return otherwise;
        }
        return parsed;
    }

    @Nullable
    Integer count(XmlElement element, String name) {
        String value = element.attribute(name);
        if (value == null) {
            return null;
        }
        Double parsed = parsed(value);
        if (parsed == null || parsed < 0 || parsed > Integer.MAX_VALUE || parsed != Math.rint(parsed)) {
            findings.at(element, CheckId.SEQ_BAD_NUMBER, name, value, "0", "2147483647");
            return null;
        }
        return parsed.intValue();
    }

    <E extends Enum<E>> E token(XmlElement element, String name, E[] all, Function<E, String> token, E otherwise) {
        String value = element.attribute(name);
        if (value == null) {
            return otherwise;
        }
        E found = find(value, all, token);
        if (found == null) {
            findings.at(element, CheckId.SEQ_BAD_TOKEN, name, value);
            return otherwise;
        }
        return found;
    }

    <E extends Enum<E>> @Nullable E tokenOrNull(XmlElement element, String name, E[] all, Function<E, String> token) {
        String value = element.attribute(name);
        E found = value == null ? null : find(value, all, token);
        if (found == null) {
            findings.at(element, CheckId.SEQ_BAD_TOKEN, name, String.valueOf(value));
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E find(String value, E[] all, Function<E, String> token) {
        for (E candidate : all) {
            if (token.apply(candidate).equals(value.strip())) {
                return candidate;
            }
        }
        return null;
    }

    static @Nullable Double parsed(String value) {
        try {
            double number = Double.parseDouble(value.strip());
            return Double.isFinite(number) && !value.strip().matches(".*[dDfF]$") ? number : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
    }
}
