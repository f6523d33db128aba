package org.leaplms.scorm.cmi;

/**
 * Every reason for which an API call fails, with its error code in both standards.
 *
 * <p>One reason may share its code with others; the reason is what tests and diagnostics speak of.
 */
public enum Fault {
    NONE(0, 0),
    ALREADY_INITIALIZED(103, 101),
    INITIALIZE_AFTER_TERMINATE(104, 101),
    NOTHING_TO_INITIALIZE(102, 101),
    TERMINATE_BEFORE_INITIALIZE(112, 301),
    TERMINATE_AFTER_TERMINATE(113, 101),
    GET_BEFORE_INITIALIZE(122, 301),
    GET_AFTER_TERMINATE(123, 301),
    SET_BEFORE_INITIALIZE(132, 301),
    SET_AFTER_TERMINATE(133, 301),
    COMMIT_BEFORE_INITIALIZE(142, 301),
    COMMIT_AFTER_TERMINATE(143, 301),
    COMMIT_FAILED(391, 101),
    ARGUMENT(201, 201),
    NO_SUCH_METHOD(101, 101),
    GET_WITHOUT_NAME(301, 201),
    SET_WITHOUT_NAME(351, 201),
    UNKNOWN_ELEMENT(401, 201),
    UNKNOWN_CATEGORY(401, 401),
    CONTAINER(401, 201),
    NO_CHILDREN(301, 202),
    NO_COUNT(301, 203),
    NO_VERSION(301, 201),
    KEYWORD_SET(404, 402),
    INDEX_GET(301, 201),
    INDEX_SET(351, 201),
    NO_VALUE(403, 0),
    READ_ONLY(404, 403),
    WRITE_ONLY(405, 404),
    TYPE(406, 405),
    RANGE(407, 405),
    DEPENDENCY(408, 201),
    DUPLICATE(351, 201),
    WRITE_ONCE(351, 201),
    TOO_MANY(351, 201),
    TOO_LONG(406, 405);

    private final int code2004;
    private final int code12;

    Fault(int code2004, int code12) {
        this.code2004 = code2004;
        this.code12 = code12;
    }

    /** The error code of SCORM 2004 (RTE 3.1.7). */
    public int code2004() {
        return code2004;
    }

    /** The error code of SCORM 1.2 (RTE 3.3.2.9). */
    public int code12() {
        return code12;
    }
}
