package org.leaplms.scorm.cmi;

import org.jspecify.annotations.Nullable;

/** The ten types of interactions of SCORM 2004 with the form of their responses (RTE 4.2.9.2). */
enum InteractionType {
    TRUE_FALSE("true-false", Patterns.ONE),
    CHOICE("choice", Patterns.DISTINCT_SETS),
    FILL_IN("fill-in", Patterns.ANY),
    LONG_FILL_IN("long-fill-in", Patterns.ANY),
    LIKERT("likert", Patterns.ONE),
    MATCHING("matching", Patterns.ANY),
    PERFORMANCE("performance", Patterns.ANY),
    SEQUENCING("sequencing", Patterns.DISTINCT),
    NUMERIC("numeric", Patterns.ONE),
    OTHER("other", Patterns.ONE);

    /** How many correct patterns an interaction may have, and whether they must differ. */
    enum Patterns {
        ONE,
        DISTINCT,
        DISTINCT_SETS,
        ANY
    }

    private static final InteractionType[] ALL = values();

    private final String token;
    private final Patterns patterns;

    InteractionType(String token, Patterns patterns) {
        this.token = token;
        this.patterns = patterns;
    }

    Patterns patterns() {
        return patterns;
    }

    static @Nullable InteractionType of(@Nullable String token) {
        for (InteractionType type : ALL) {
            if (type.token.equals(token)) {
                return type;
            }
        }
        return null;
    }

    static ValueType vocabulary() {
        String[] tokens = new String[values().length];
        for (InteractionType type : values()) {
            tokens[type.ordinal()] = type.token;
        }
        return Types.Vocabulary.of(tokens);
    }

    Verdict response(String value) {
        return switch (this) {
            case TRUE_FALSE -> Responses.trueFalse(value);
            case CHOICE -> Responses.identifiers(value, true);
            case FILL_IN -> Responses.fillIn(value);
            case LONG_FILL_IN -> Responses.localized(value, 0, 4000);
            case LIKERT -> Elements2004.shortIdentifier().check(value);
            case MATCHING -> Responses.pairs(value);
            case PERFORMANCE -> Responses.steps(value, false);
            case SEQUENCING -> Responses.identifiers(value, false);
            case NUMERIC -> Types.Real.any().check(value);
            case OTHER -> new Types.Characters(4000).check(value);
        };
    }

    Verdict pattern(String value) {
        return switch (this) {
            case FILL_IN -> Responses.fillInPattern(value);
            case LONG_FILL_IN -> Responses.longFillInPattern(value);
            case PERFORMANCE -> Responses.performancePattern(value);
            case NUMERIC -> Responses.range(value);
            default -> response(value);
        };
    }
}
