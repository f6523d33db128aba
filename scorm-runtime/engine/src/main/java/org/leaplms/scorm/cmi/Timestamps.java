package org.leaplms.scorm.cmi;

/** The type {@code time(second,10,0)}: a date, a time to the second, a fraction, a zone, each only after the one before. */
final class Timestamps {
    private Timestamps() {}

    static boolean valid(String text) {
        return new Scan(text).run();
    }

    private static final class Scan {
        private final String text;
        private int at;

        Scan(String text) {
            this.text = text;
        }

        boolean run() {
            int year = field(4, 1970, 2038);
            if (year < 0 || end()) {
                return year >= 0;
            }
            int month = mark('-') ? field(2, 1, 12) : -1;
            if (month < 0 || end()) {
                return month >= 0;
            }
            int day = mark('-') ? field(2, 1, days(year, month)) : -1;
            if (day < 0 || end()) {
                return day >= 0;
            }
            return mark('T') && time();
        }

        private boolean time() {
            int hour = field(2, 0, 23);
            if (hour < 0 || end()) {
                return hour >= 0;
            }
            int minute = mark(':') ? field(2, 0, 59) : -1;
            if (minute < 0 || end()) {
                return minute >= 0;
            }
            int second = mark(':') ? field(2, 0, 59) : -1;
            if (second < 0 || end()) {
                return second >= 0;
            }
            return mark('.') && fraction() && (end() || zone());
        }

        private boolean fraction() {
            int digits = Reals.digits(text, at);
            at += digits;
            return digits == 1 || digits == 2;
        }

        private boolean zone() {
            if (mark('Z')) {
                return end();
            }
            if (!mark('+') && !mark('-')) {
                return false;
            }
            if (field(2, 0, 23) < 0) {
                return false;
            }
            return end() || mark(':') && field(2, 0, 59) >= 0 && end();
        }

        private int field(int length, int least, int most) {
            if (Reals.digits(text, at) != length) {
                return -1;
            }
            int number = Reals.whole(text, at, length);
            at += length;
            return number >= least && number <= most ? number : -1;
        }

        private boolean mark(char c) {
            if (end() || text.charAt(at) != c) {
                return false;
            }
            at++;
            return true;
        }

        private boolean end() {
            return at == text.length();
        }

        private static int days(int year, int month) {
            if (month == 2) {
                return year % 4 == 0 ? 29 : 28;
            }
            return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
        }
    }
}
