package org.leaplms.scorm.cmi;

/** The data types of SCORM 1.2 (RTE 3.4.2.1.1). */
final class Types12 {
    private Types12() {}

    private static double decimal(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
                return Double.NaN;
            }
        }
        return Reals.parse(value);
    }

    record Decimal() implements ValueType {
        @Override
        public Verdict check(String value) {
            return Double.isNaN(decimal(value)) ? Verdict.type("it is no CMIDecimal") : Verdict.GOOD;
        }

        @Override
        public String name() {
            return "CMIDecimal";
        }
    }

    /** A score: blank, or a decimal from 0 to 100. */
    record Score() implements ValueType {
        @Override
        public Verdict check(String value) {
            if (value.isEmpty()) {
                return Verdict.GOOD;
            }
            double number = decimal(value);
            if (Double.isNaN(number)) {
                return Verdict.type("it is neither blank nor a CMIDecimal");
            }
            return number < 0 || number > 100 ? Verdict.range("it must be from 0 to 100") : Verdict.GOOD;
        }

        @Override
        public String name() {
            return "CMIDecimal 0 to 100, or CMIBlank";
        }
    }

    record Whole(int least, int most) implements ValueType {
        @Override
        public Verdict check(String value) {
            double number = value.indexOf('.') >= 0 ? Double.NaN : decimal(value);
            if (Double.isNaN(number)) {
                return Verdict.type("it is no CMISInteger");
            }
            return number < least || number > most
                    ? Verdict.range("it must be from " + least + " to " + most)
                    : Verdict.GOOD;
        }

        @Override
        public String name() {
            return "CMISInteger " + least + " to " + most;
        }
    }

    record Timespan() implements ValueType {
        @Override
        public Verdict check(String value) {
            return Timespan12.parse(value) >= 0 ? Verdict.GOOD : Verdict.type("it is no CMITimespan (HHHH:MM:SS.SS)");
        }

        @Override
        public String name() {
            return "CMITimespan";
        }
    }

    record TimeOfDay() implements ValueType {
        @Override
        public Verdict check(String value) {
            return Timespan12.timeOfDay(value) ? Verdict.GOOD : Verdict.type("it is no CMITime (HH:MM:SS.SS)");
        }

        @Override
        public String name() {
            return "CMITime";
        }
    }

    /** Up to 255 characters without blanks. */
    record Identifier12() implements ValueType {
        @Override
        public Verdict check(String value) {
            if (value.isEmpty()) {
                return Verdict.type("it is empty");
            }
            for (int i = 0; i < value.length(); i++) {
                if (value.charAt(i) <= ' ') {
                    return Verdict.type("it may not contain blanks");
                }
            }
            return value.length() <= 255 ? Verdict.GOOD : Verdict.over(255);
        }

        @Override
        public String name() {
            return "CMIIdentifier";
        }
    }
}
