package org.leaplms.scorm.cmi;

import java.util.List;

/** The data types both standards share, and those of SCORM 2004 (RTE 4.1.1). */
final class Types {
    private Types() {}

    record Characters(int floor) implements ValueType {
        @Override
        public Verdict check(String value) {
            return value.length() <= floor ? Verdict.GOOD : Verdict.over(floor);
        }

        @Override
        public String name() {
            return "characterstring (SPM " + floor + ")";
        }
    }

    record Localized(int floor) implements ValueType {
        @Override
        public Verdict check(String value) {
            int text = LocalizedText.start(value);
            if (text < 0) {
                return Verdict.type("its {lang=} names no language");
            }
            return value.length() - text <= floor ? Verdict.GOOD : Verdict.over(floor);
        }

        @Override
        public String name() {
            return "localized_string_type (SPM " + floor + ")";
        }
    }

    record Language() implements ValueType {
        @Override
        public Verdict check(String value) {
            return value.isEmpty() || LanguageTags.valid(value) ? Verdict.GOOD : Verdict.type("it is no language tag");
        }

        @Override
        public String name() {
            return "language_type (SPM 250)";
        }
    }

    record Identifier(int floor) implements ValueType {
        @Override
        public Verdict check(String value) {
            if (!Identifiers.valid(value)) {
                return Verdict.type("it is no identifier: a URI without blanks; it may not be empty");
            }
            return value.length() <= floor ? Verdict.GOOD : Verdict.over(floor);
        }

        @Override
        public String name() {
            return (floor > 250 ? "long" : "short") + "_identifier_type (SPM " + floor + ")";
        }
    }

    record Vocabulary(List<String> tokens) implements ValueType {
        static Vocabulary of(String... tokens) {
            return new Vocabulary(List.of(tokens));
        }

        @Override
        public Verdict check(String value) {
            return Texts.contains(tokens, value) ? Verdict.GOOD : Verdict.type("it must be one of: " + names());
        }

        private String names() {
            StringBuilder out = new StringBuilder();
            for (String token : tokens) {
                out.append(out.length() == 0 ? "" : ", ").append(token.isEmpty() ? "\"\"" : token);
            }
            return out.toString();
        }

        @Override
        public String name() {
            return "state (" + names() + ")";
        }
    }

    record Real(double least, double most) implements ValueType {
        static Real any() {
            return new Real(-Double.MAX_VALUE, Double.MAX_VALUE);
        }

        @Override
        public Verdict check(String value) {
            double number = Reals.parse(value);
            if (Double.isNaN(number)) {
                return Verdict.type("it is no real number");
            }
            if (number < least) {
                return Verdict.range("it is below the least permitted value");
            }
            return number > most ? Verdict.range("it is above the greatest permitted value") : Verdict.GOOD;
        }

        @Override
        public String name() {
            return "real(10,7)";
        }
    }

    record Timestamp() implements ValueType {
        @Override
        public Verdict check(String value) {
            return Timestamps.valid(value) ? Verdict.GOOD : Verdict.type("it is no time(second,10,0)");
        }

        @Override
        public String name() {
            return "time (second,10,0)";
        }
    }

    record Interval() implements ValueType {
        @Override
        public Verdict check(String value) {
            return TimeInterval.parse(value) != null
                    ? Verdict.GOOD
                    : Verdict.type("it is no timeinterval(second,10,2)");
        }

        @Override
        public String name() {
            return "timeinterval (second,10,2)";
        }
    }

    record Either(ValueType one, ValueType other) implements ValueType {
        @Override
        public Verdict check(String value) {
            Verdict first = one.check(value);
            return first.good() || other.check(value).good() ? Verdict.GOOD : first;
        }

        @Override
        public String name() {
            return one.name() + " or " + other.name();
        }
    }

    /** A response or pattern, whose form depends on the interaction's type and is checked by the rules. */
    record ResponseText() implements ValueType {
        @Override
        public Verdict check(String value) {
            return Verdict.GOOD;
        }

        @Override
        public String name() {
            return "depends on the type of the interaction";
        }
    }
}
