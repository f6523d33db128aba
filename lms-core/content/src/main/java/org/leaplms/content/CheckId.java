package org.leaplms.content;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The catalogue of everything this library looks for in packages. Ids never change their meaning; texts may. The
 * families: PKG archive, MAN manifest, ORG organizations, RES resources and content, MET metadata, SEQ sequencing, CM5
 * cmi5, XAP xAPI, AIC AICC, ACC accessibility, LNG languages, CHK the checker itself.
 */
public enum CheckId implements Check {
    /** PKG-001. */
    PKG_NOT_ARCHIVE("PKG-001", Severity.FATAL, "cmi5 14.0"),
    /** PKG-002. */
    PKG_EMPTY("PKG-002", Severity.FATAL, ""),
    /** PKG-003. */
    PKG_TRUNCATED("PKG-003", Severity.FATAL, "APPNOTE 4.3"),
    /** PKG-004. */
    PKG_ENCRYPTED("PKG-004", Severity.FATAL, "APPNOTE 6"),
    /** PKG-005. */
    PKG_PATH_ESCAPES("PKG-005", Severity.FATAL, ""),
    /** PKG-006. */
    PKG_ABSOLUTE_NAME("PKG-006", Severity.FATAL, "APPNOTE 4.4.17"),
    /** PKG-007. */
    PKG_SYMLINK("PKG-007", Severity.FATAL, ""),
    /** PKG-008. */
    PKG_DUPLICATE_NAME("PKG-008", Severity.FATAL, "APPNOTE 4.3"),
    /** PKG-009. */
    PKG_RATIO("PKG-009", Severity.FATAL, ""),
    /** PKG-010. */
    PKG_TOTAL_SIZE("PKG-010", Severity.FATAL, ""),
    /** PKG-011. */
    PKG_ENTRY_COUNT("PKG-011", Severity.FATAL, ""),
    /** PKG-012. */
    PKG_NESTED_BOMB("PKG-012", Severity.FATAL, ""),
    /** PKG-013. */
    PKG_FILE_SIZE("PKG-013", Severity.FATAL, ""),
    /** PKG-014. */
    PKG_OVERLAP("PKG-014", Severity.FATAL, "APPNOTE 4.3"),
    /** PKG-015. */
    PKG_NAME_LENGTH("PKG-015", Severity.FATAL, ""),
    /** PKG-016. */
    PKG_BAD_NAME("PKG-016", Severity.FATAL, ""),
    /** PKG-017. */
    PKG_DAMAGED("PKG-017", Severity.ERROR, "APPNOTE 4.4.7"),
    /** PKG-018. */
    PKG_METHOD("PKG-018", Severity.ERROR, "APPNOTE 4.4.5"),
    /** PKG-019. */
    PKG_HEADER_MISMATCH("PKG-019", Severity.FATAL, "APPNOTE 4.3.7"),
    /** PKG-020. */
    PKG_NO_MANIFEST("PKG-020", Severity.FATAL, "SCORM 2004 CAM 3.3.1"),
    /** PKG-021. */
    PKG_MANIFEST_IN_FOLDER("PKG-021", Severity.WARNING, "SCORM 2004 CAM 3.3.1"),
    /** PKG-022. */
    PKG_SEVERAL_PACKAGES("PKG-022", Severity.FATAL, "SCORM 2004 CAM 3.3.1"),
    /** PKG-023. */
    PKG_IN_ARCHIVE("PKG-023", Severity.FATAL, "SCORM 2004 CAM 3.3.1"),
    /** PKG-024. */
    PKG_SEVERAL_STANDARDS("PKG-024", Severity.INFORMATION, ""),
    /** PKG-025. */
    PKG_JUNK("PKG-025", Severity.WARNING, ""),
    /** PKG-026. */
    PKG_NAME_BACKSLASH("PKG-026", Severity.WARNING, "APPNOTE 4.4.17"),
    /** PKG-027. */
    PKG_NAME_CHARSET("PKG-027", Severity.WARNING, "APPNOTE 4.4.4"),
    /** PKG-028. */
    PKG_CASE_CLASH("PKG-028", Severity.WARNING, ""),
    /** PKG-029. */
    PKG_MANIFEST_CASE("PKG-029", Severity.WARNING, "SCORM 2004 CAM 3.3.1"),
    /** PKG-030. */
    PKG_UNPORTABLE_NAME("PKG-030", Severity.WARNING, ""),
    /** PKG-031. */
    PKG_EXTRA_DATA("PKG-031", Severity.WARNING, "APPNOTE 4.1.9"),
    /** PKG-032. */
    PKG_PROGRAM("PKG-032", Severity.WARNING, ""),
    /** PKG-033. */
    PKG_NESTING("PKG-033", Severity.FATAL, ""),
    /** PKG-034. */
    PKG_SPLIT("PKG-034", Severity.FATAL, ""),
    /** PKG-035. */
    PKG_BROKEN_BESIDE("PKG-035", Severity.WARNING, ""),
    /** MAN-001. */
    MAN_NOT_WELL_FORMED("MAN-001", Severity.FATAL, "XML 1.0"),
    /** MAN-002. */
    MAN_EXTERNAL_ENTITY("MAN-002", Severity.FATAL, "XML 1.0 4.2.2"),
    /** MAN-003. */
    MAN_ENTITY_EXPANSION("MAN-003", Severity.FATAL, "XML 1.0 4.4"),
    /** MAN-004. */
    MAN_TOO_LARGE("MAN-004", Severity.FATAL, ""),
    /** MAN-005. */
    MAN_TOO_DEEP("MAN-005", Severity.FATAL, ""),
    /** MAN-006. */
    MAN_TOO_MANY_ELEMENTS("MAN-006", Severity.FATAL, ""),
    /** MAN-007. */
    MAN_WRONG_ROOT("MAN-007", Severity.FATAL, "IMS CP 1.1.4"),
    /** MAN-008. */
    MAN_DOCTYPE("MAN-008", Severity.WARNING, "XML 1.0 2.8"),
    /** MAN-009. */
    MAN_ENCODING("MAN-009", Severity.WARNING, "XML 1.0 4.3.3"),
    /** MAN-010. */
    MAN_EMPTY("MAN-010", Severity.FATAL, "XML 1.0"),
    /** MAN-011. */
    MAN_UNDECLARED_PREFIX("MAN-011", Severity.WARNING, "XML Namespaces 5"),
    /** MAN-012. */
    MAN_NAMESPACE("MAN-012", Severity.WARNING, "SCORM 2004 CAM 3.4"),
    /** MAN-013. */
    MAN_NO_SCHEMAVERSION("MAN-013", Severity.WARNING, "SCORM 2004 CAM 3.4.1.2"),
    /** MAN-014. */
    MAN_SCHEMAVERSION("MAN-014", Severity.WARNING, "SCORM 2004 CAM 3.4.1.2"),
    /** MAN-015. */
    MAN_SCORM_1_1("MAN-015", Severity.WARNING, "SCORM 1.2"),
    /** MAN-016. */
    MAN_NO_IDENTIFIER("MAN-016", Severity.WARNING, "IMS CP 1.1.4"),
    /** MAN-017. */
    MAN_OTHER_STANDARD("MAN-017", Severity.FATAL, ""),
    /** MAN-018. */
    MAN_SCHEMA("MAN-018", Severity.WARNING, "IMS CP 1.1.4"),
    /** MAN-019. */
    MAN_DUPLICATE_ID("MAN-019", Severity.WARNING, "XML 1.0 3.3.1"),
    /** MAN-020. */
    MAN_BAD_ID("MAN-020", Severity.WARNING, "XML 1.0 3.3.1"),
    /** MAN-021. */
    MAN_XINCLUDE("MAN-021", Severity.ERROR, ""),
    /** MAN-022. */
    MAN_SUBMANIFEST("MAN-022", Severity.INFORMATION, "IMS CP 1.1.4"),
    /** MAN-023. */
    MAN_CIRCULAR("MAN-023", Severity.ERROR, "IMS CP 1.1.4"),
    /** MAN-024. */
    MAN_BASE("MAN-024", Severity.ERROR, "XML Base"),
    /** MAN-025. */
    MAN_NOT_SCORM("MAN-025", Severity.WARNING, "SCORM 1.2 CAM 2.3"),
    /** MAN-026. */
    MAN_BAD_BOOLEAN("MAN-026", Severity.WARNING, "XML Schema 2"),
    /** MAN-027. */
    MAN_AMPERSAND("MAN-027", Severity.FATAL, "XML 1.0 2.4"),
    /** MAN-028. */
    MAN_UNKNOWN_ENTITY("MAN-028", Severity.FATAL, "XML 1.0 4.1"),
    /** MAN-029. */
    MAN_UNCLOSED("MAN-029", Severity.FATAL, "XML 1.0 3"),
    /** MAN-030. */
    MAN_DUPLICATE_ATTRIBUTE("MAN-030", Severity.FATAL, "XML 1.0 3.1"),
    /** MAN-031. */
    MAN_SCHEMA_FILES("MAN-031", Severity.INFORMATION, "SCORM 2004 CAM 3.4"),
    /** MAN-032. */
    MAN_OUTSIDE("MAN-032", Severity.WARNING, "XML 1.0 2.8"),
    /** MAN-033. */
    MAN_EXTENSION_NAMESPACE("MAN-033", Severity.WARNING, "XML Namespaces 5"),
    /** MAN-034. */
    MAN_FOURTH_EDITION("MAN-034", Severity.WARNING, "SCORM 2004 CAM 3.4.1"),
    /** ORG-001. */
    ORG_NOTHING_TO_LAUNCH("ORG-001", Severity.FATAL, "SCORM 2004 CAM 3.4.1"),
    /** ORG-002. */
    ORG_DEFAULT("ORG-002", Severity.WARNING, "IMS CP 1.1.4"),
    /** ORG-003. */
    ORG_NO_DEFAULT("ORG-003", Severity.WARNING, "IMS CP 1.1.4"),
    /** ORG-004. */
    ORG_EMPTY("ORG-004", Severity.WARNING, "SCORM 2004 CAM 3.4.1"),
    /** ORG-005. */
    ORG_NO_ITEMS("ORG-005", Severity.WARNING, "IMS CP 1.1.4"),
    /** ORG-006. */
    ORG_DANGLING_REF("ORG-006", Severity.ERROR, "IMS CP 1.1.4"),
    /** ORG-007. */
    ORG_ITEM_WITHOUT_ID("ORG-007", Severity.WARNING, "IMS CP 1.1.4"),
    /** ORG-008. */
    ORG_ITEM_WITHOUT_TITLE("ORG-008", Severity.WARNING, "SCORM 2004 CAM 3.4.1.7"),
    /** ORG-009. */
    ORG_WITHOUT_TITLE("ORG-009", Severity.WARNING, "SCORM 2004 CAM 3.4.1.6"),
    /** ORG-010. */
    ORG_LEAF_WITHOUT_RESOURCE("ORG-010", Severity.WARNING, "SCORM 2004 CAM 3.4.1.7"),
    /** ORG-011. */
    ORG_CLUSTER_WITH_RESOURCE("ORG-011", Severity.WARNING, "SCORM 2004 CAM 3.4.1.7"),
    /** ORG-012. */
    ORG_PARAMETERS("ORG-012", Severity.WARNING, "SCORM 2004 CAM 3.4.1.7"),
    /** ORG-013. */
    ORG_HIDDEN("ORG-013", Severity.WARNING, "IMS CP 1.1.4"),
    /** ORG-014. */
    ORG_SEVERAL("ORG-014", Severity.INFORMATION, "IMS CP 1.1.4"),
    /** ORG-015. */
    ORG_NO_RESOURCES("ORG-015", Severity.FATAL, "IMS CP 1.1.4"),
    /** RES-001. */
    RES_LAUNCH_MISSING("RES-001", Severity.ERROR, "SCORM 2004 CAM 3.4.2"),
    /** RES-002. */
    RES_FILE_MISSING("RES-002", Severity.WARNING, "SCORM 2004 CAM 3.4.2"),
    /** RES-003. */
    RES_NO_HREF("RES-003", Severity.ERROR, "SCORM 2004 CAM 3.4.2"),
    /** RES-004. */
    RES_DANGEROUS_HREF("RES-004", Severity.ERROR, "RFC 3986"),
    /** RES-005. */
    RES_ESCAPES("RES-005", Severity.ERROR, "RFC 3986"),
    /** RES-006. */
    RES_LOCAL_DISK("RES-006", Severity.ERROR, "RFC 3986"),
    /** RES-007. */
    RES_LOOSE_NAME("RES-007", Severity.WARNING, "RFC 3986"),
    /** RES-008. */
    RES_ENCODED_NAME("RES-008", Severity.WARNING, "RFC 3986"),
    /** RES-009. */
    RES_BACKSLASH("RES-009", Severity.WARNING, "RFC 3986"),
    /** RES-010. */
    RES_EXTERNAL_SCO("RES-010", Severity.WARNING, "SCORM 2004 RTE 3.3"),
    /** RES-011. */
    RES_EXTERNAL_ASSET("RES-011", Severity.INFORMATION, "SCORM 2004 CAM 3.4.2"),
    /** RES-012. */
    RES_FROM_ROOT("RES-012", Severity.WARNING, "RFC 3986"),
    /** RES-013. */
    RES_DANGLING_DEPENDENCY("RES-013", Severity.WARNING, "IMS CP 1.1.4"),
    /** RES-014. */
    RES_CIRCULAR("RES-014", Severity.ERROR, "IMS CP 1.1.4"),
    /** RES-015. */
    RES_ORPHAN_FILE("RES-015", Severity.WARNING, "SCORM 2004 CAM 3.4.2"),
    /** RES-016. */
    RES_ORPHAN("RES-016", Severity.WARNING, "IMS CP 1.1.4"),
    /** RES-017. */
    RES_WITHOUT_ID("RES-017", Severity.WARNING, "IMS CP 1.1.4"),
    /** RES-018. */
    RES_TYPE("RES-018", Severity.WARNING, "IMS CP 1.1.4"),
    /** RES-019. */
    RES_OTHER_TYPE("RES-019", Severity.INFORMATION, "SCORM 2004 CAM 3.4.2"),
    /** RES-020. */
    RES_NO_SCORMTYPE("RES-020", Severity.WARNING, "SCORM 2004 CAM 3.4.2"),
    /** RES-021. */
    RES_SCORMTYPE("RES-021", Severity.WARNING, "SCORM 2004 CAM 3.4.2"),
    /** RES-022. */
    RES_SCORMTYPE_NAME("RES-022", Severity.WARNING, "SCORM 2004 CAM 3.4.2"),
    /** RES-023. */
    RES_HREF_NOT_LISTED("RES-023", Severity.WARNING, "SCORM 2004 CAM 3.4.2"),
    /** RES-024. */
    RES_FILE_ESCAPES("RES-024", Severity.ERROR, "RFC 3986"),
    /** RES-025. */
    RES_FILE_WITHOUT_HREF("RES-025", Severity.WARNING, "IMS CP 1.1.4"),
    /** RES-026. */
    RES_EMPTY_LAUNCH("RES-026", Severity.WARNING, ""),
    /** RES-027. */
    RES_NOT_WEB("RES-027", Severity.WARNING, "SCORM 2004 CAM 3.4.2"),
    /** RES-028. */
    RES_FILE_EXTERNAL("RES-028", Severity.INFORMATION, "SCORM 2004 CAM 3.4.2"),
    /** RES-029. */
    RES_EMPTY_HREF("RES-029", Severity.WARNING, "IMS CP 1.1.4"),
    /** MET-001. */
    MET_FILE_MISSING("MET-001", Severity.WARNING, "SCORM 2004 CAM 4.2"),
    /** MET-002. */
    MET_UNREADABLE("MET-002", Severity.WARNING, "SCORM 2004 CAM 4.2"),
    /** MET-003. */
    MET_LANGUAGE("MET-003", Severity.WARNING, "RFC 5646"),
    /** MET-004. */
    MET_SCHEMA("MET-004", Severity.INFORMATION, "IEEE 1484.12.3"),
    /** MET-005. */
    MET_DURATION("MET-005", Severity.WARNING, "IEEE 1484.12.1 5.9"),
    /** SEQ-001. */
    SEQ_BAD_TOKEN("SEQ-001", Severity.WARNING, "SCORM 2004 SN 3"),
    /** SEQ-002. */
    SEQ_BAD_NUMBER("SEQ-002", Severity.WARNING, "SCORM 2004 SN 3"),
    /** SEQ-003. */
    SEQ_DANGLING_IDREF("SEQ-003", Severity.WARNING, "SCORM 2004 CAM 5.1.1"),
    /** SEQ-004. */
    SEQ_DUPLICATE_ID("SEQ-004", Severity.WARNING, "SCORM 2004 CAM 5.1.1"),
    /** SEQ-005. */
    SEQ_SEVERAL("SEQ-005", Severity.WARNING, "SCORM 2004 CAM 5.1.1"),
    /** SEQ-006. */
    SEQ_BAD_DURATION("SEQ-006", Severity.WARNING, "ISO 8601"),
    /** SEQ-007. */
    SEQ_NO_ATTEMPTS("SEQ-007", Severity.WARNING, "SCORM 2004 SN 3.5"),
    /** SEQ-008. */
    SEQ_RULE_WITHOUT_ACTION("SEQ-008", Severity.WARNING, "SCORM 2004 SN 3.4"),
    /** SEQ-009. */
    SEQ_RULE_WITHOUT_CONDITION("SEQ-009", Severity.WARNING, "SCORM 2004 SN 3.4"),
    /** SEQ-010. */
    SEQ_SEVERAL_PRIMARIES("SEQ-010", Severity.WARNING, "SCORM 2004 SN 3.9"),
    /** SEQ-011. */
    SEQ_NO_PRIMARY("SEQ-011", Severity.WARNING, "SCORM 2004 CAM 5.1.7"),
    /** SEQ-012. */
    SEQ_OBJECTIVE_WITHOUT_ID("SEQ-012", Severity.WARNING, "SCORM 2004 CAM 5.1.7"),
    /** SEQ-013. */
    SEQ_MAP_WITHOUT_TARGET("SEQ-013", Severity.WARNING, "SCORM 2004 CAM 5.1.7"),
    /** SEQ-014. */
    SEQ_DUPLICATE_OBJECTIVE("SEQ-014", Severity.WARNING, "SCORM 2004 SN 3.9"),
    /** SEQ-015. */
    SEQ_UNKNOWN_OBJECTIVE("SEQ-015", Severity.WARNING, "SCORM 2004 SN 3.4"),
    /** SEQ-016. */
    SEQ_READ_NEVER_WRITTEN("SEQ-016", Severity.WARNING, "SCORM 2004 SN 3.9"),
    /** SEQ-017. */
    SEQ_ALWAYS_SKIPPED("SEQ-017", Severity.WARNING, "SCORM 2004 SN 4.5"),
    /** SEQ-018. */
    SEQ_NO_WAY_IN("SEQ-018", Severity.WARNING, "SCORM 2004 SN 3.2"),
    /** SEQ-019. */
    SEQ_CONTRADICTION("SEQ-019", Severity.WARNING, "SCORM 2004 SN 3.4"),
    /** SEQ-020. */
    SEQ_ENDLESS_RETRY("SEQ-020", Severity.WARNING, "SCORM 2004 SN 4.5"),
    /** SEQ-021. */
    SEQ_ROLLUP_IMPOSSIBLE("SEQ-021", Severity.WARNING, "SCORM 2004 SN 4.6"),
    /** SEQ-022. */
    SEQ_ROLLUP_ON_LEAF("SEQ-022", Severity.WARNING, "SCORM 2004 SN 3.7"),
    /** SEQ-023. */
    SEQ_MASTERY_WITHOUT_SCORE("SEQ-023", Severity.WARNING, "SCORM 2004 SN 4.6.2"),
    /** SEQ-024. */
    SEQ_NOTHING_TRACKED("SEQ-024", Severity.WARNING, "SCORM 2004 SN 3.13"),
    /** SEQ-025. */
    SEQ_SELECT_COUNT("SEQ-025", Severity.WARNING, "SCORM 2004 SN 3.11"),
    /** SEQ-026. */
    SEQ_FORWARD_ONLY("SEQ-026", Severity.WARNING, "SCORM 2004 SN 3.2"),
    /** SEQ-027. */
    SEQ_NOT_2004("SEQ-027", Severity.WARNING, "SCORM 1.2"),
    /** SEQ-028. */
    SEQ_TIME_LIMIT_ACTION("SEQ-028", Severity.WARNING, "SCORM 2004 CAM 3.4.1.12"),
    /** SEQ-029. */
    SEQ_MASTERY_SCORE("SEQ-029", Severity.WARNING, "SCORM 1.2 CAM 2.3.2"),
    /** SEQ-030. */
    SEQ_MAX_TIME("SEQ-030", Severity.WARNING, "SCORM 1.2 CAM 2.3.2"),
    /** SEQ-031. */
    SEQ_PREREQ_SYNTAX("SEQ-031", Severity.WARNING, "AICC CMI001 7"),
    /** SEQ-032. */
    SEQ_PREREQ_UNKNOWN("SEQ-032", Severity.WARNING, "AICC CMI001 7"),
    /** SEQ-033. */
    SEQ_PREREQ_CIRCULAR("SEQ-033", Severity.WARNING, "AICC CMI001 7"),
    /** SEQ-034. */
    SEQ_LAUNCH_DATA("SEQ-034", Severity.WARNING, "SCORM 2004 CAM 3.4.1.13"),
    /** SEQ-035. */
    SEQ_SEVERAL_WRITERS("SEQ-035", Severity.WARNING, "SCORM 2004 SN 3.9"),
    /** SEQ-036. */
    SEQ_HIDE_UI("SEQ-036", Severity.WARNING, "SCORM 2004 SN 5.6"),
    /** SEQ-037. */
    SEQ_THRESHOLD("SEQ-037", Severity.WARNING, "SCORM 2004 CAM 3.4.1.15"),
    /** SEQ-038. */
    SEQ_ACTION_WITHOUT_TIME("SEQ-038", Severity.WARNING, "SCORM 1.2 CAM 2.3.2"),
    /** SEQ-039. */
    SEQ_DATA_MAP("SEQ-039", Severity.WARNING, "SCORM 2004 CAM 3.4.1.16"),
    /** SEQ-040. */
    SEQ_ALL_BLOCKED("SEQ-040", Severity.ERROR, "SCORM 2004 SN 4.5"),
    /** SEQ-041. */
    SEQ_WEIGHTS("SEQ-041", Severity.WARNING, "SCORM 2004 SN 4.6.1"),
    /** SEQ-042. */
    SEQ_PREREQ_TYPE("SEQ-042", Severity.WARNING, "SCORM 1.2 CAM 2.3.2"),
    /** CM5-001. */
    CM5_IRI("CM5-001", Severity.ERROR, "cmi5 3.0.0.0-1"),
    /** CM5-002. */
    CM5_DUPLICATE_ID("CM5-002", Severity.ERROR, "cmi5 13.1.4.0-1"),
    /** CM5-003. */
    CM5_QUERY_CONFLICT("CM5-003", Severity.ERROR, "cmi5 8.1.0.0-6"),
    /** CM5-004. */
    CM5_NO_URL("CM5-004", Severity.ERROR, "cmi5 13.1.4"),
    /** CM5-005. */
    CM5_URL_MISSING("CM5-005", Severity.ERROR, "cmi5 14.1.0.0-4"),
    /** CM5-006. */
    CM5_URL_INVALID("CM5-006", Severity.ERROR, "cmi5 13.1.4.0-2"),
    /** CM5-007. */
    CM5_MOVE_ON("CM5-007", Severity.ERROR, "cmi5 13.1.4"),
    /** CM5-008. */
    CM5_MASTERY_SCORE("CM5-008", Severity.ERROR, "cmi5 13.1.4"),
    /** CM5-009. */
    CM5_LAUNCH_METHOD("CM5-009", Severity.ERROR, "cmi5 13.1.4"),
    /** CM5-010. */
    CM5_TITLE("CM5-010", Severity.ERROR, "cmi5 13.1"),
    /** CM5-011. */
    CM5_DESCRIPTION("CM5-011", Severity.ERROR, "cmi5 13.1"),
    /** CM5-012. */
    CM5_NO_AU("CM5-012", Severity.ERROR, "cmi5 13.1"),
    /** CM5-013. */
    CM5_NO_COURSE("CM5-013", Severity.ERROR, "cmi5 13.1.1"),
    /** CM5-014. */
    CM5_SCHEMA("CM5-014", Severity.ERROR, "cmi5 13.2.0.0-1"),
    /** CM5-015. */
    CM5_NO_ID("CM5-015", Severity.ERROR, "cmi5 13.1"),
    /** CM5-016. */
    CM5_UNKNOWN_OBJECTIVE("CM5-016", Severity.WARNING, "cmi5 13.1.3"),
    /** CM5-017. */
    CM5_BARE_RELATIVE("CM5-017", Severity.ERROR, "cmi5 14.2.0.0-1"),
    /** CM5-018. */
    CM5_NOT_AT_ROOT("CM5-018", Severity.ERROR, "cmi5 14.1.0.0-2"),
    /** CM5-019. */
    CM5_EXTENSION("CM5-019", Severity.WARNING, "cmi5 13.1.5.0-1"),
    /** CM5-020. */
    CM5_LANGUAGE("CM5-020", Severity.WARNING, "RFC 5646"),
    /** CM5-021. */
    CM5_EMPTY_BLOCK("CM5-021", Severity.ERROR, "cmi5 13.1.2"),
    /** CM5-022. */
    CM5_NAMESPACE("CM5-022", Severity.ERROR, "cmi5 13.2.0.0-1"),
    /** CM5-023. */
    CM5_INSECURE("CM5-023", Severity.WARNING, "cmi5 8.1"),
    /** CM5-024. */
    CM5_FILE_URL_ABSOLUTE("CM5-024", Severity.ERROR, "cmi5 14.1.0.0-3"),
    /** XAP-001. */
    XAP_NO_ACTIVITIES("XAP-001", Severity.FATAL, "tincan.xml"),
    /** XAP-002. */
    XAP_NO_LAUNCH("XAP-002", Severity.ERROR, "tincan.xml"),
    /** XAP-003. */
    XAP_SEVERAL_LAUNCHES("XAP-003", Severity.WARNING, "tincan.xml"),
    /** XAP-004. */
    XAP_LAUNCH_MISSING("XAP-004", Severity.ERROR, "tincan.xml"),
    /** XAP-005. */
    XAP_NO_ID("XAP-005", Severity.ERROR, "xAPI 2.4.4"),
    /** XAP-006. */
    XAP_BAD_ID("XAP-006", Severity.WARNING, "xAPI 2.4.4"),
    /** XAP-007. */
    XAP_DUPLICATE_ID("XAP-007", Severity.WARNING, "xAPI 2.4.4"),
    /** XAP-008. */
    XAP_TYPE("XAP-008", Severity.WARNING, "xAPI 2.4.4"),
    /** XAP-009. */
    XAP_NAME("XAP-009", Severity.WARNING, "tincan.xml"),
    /** XAP-010. */
    XAP_EXTERNAL("XAP-010", Severity.INFORMATION, "tincan.xml"),
    /** XAP-011. */
    XAP_DANGEROUS("XAP-011", Severity.ERROR, "RFC 3986"),
    /** XAP-012. */
    XAP_QUERY_CONFLICT("XAP-012", Severity.WARNING, "tincan.xml"),
    /** XAP-013. */
    XAP_BARE_RELATIVE("XAP-013", Severity.ERROR, "tincan.xml"),
    /** XAP-014. */
    XAP_NAMESPACE("XAP-014", Severity.WARNING, "tincan.xml"),
    /** AIC-001. */
    AIC_FILE_MISSING("AIC-001", Severity.ERROR, "AICC CMI001 4"),
    /** AIC-002. */
    AIC_DES_MISSING("AIC-002", Severity.WARNING, "AICC CMI001 4"),
    /** AIC-003. */
    AIC_SYNTAX("AIC-003", Severity.ERROR, "AICC CMI001 4"),
    /** AIC-004. */
    AIC_COLUMN("AIC-004", Severity.ERROR, "AICC CMI001 4"),
    /** AIC-005. */
    AIC_NO_LAUNCH("AIC-005", Severity.ERROR, "AICC CMI001 4.4"),
    /** AIC-006. */
    AIC_LAUNCH_MISSING("AIC-006", Severity.ERROR, "AICC CMI001 4.4"),
    /** AIC-007. */
    AIC_UNKNOWN_MEMBER("AIC-007", Severity.WARNING, "AICC CMI001 4.5"),
    /** AIC-008. */
    AIC_CIRCULAR("AIC-008", Severity.ERROR, "AICC CMI001 4.5"),
    /** AIC-009. */
    AIC_COURSE_FIELD("AIC-009", Severity.WARNING, "AICC CMI001 4.2"),
    /** AIC-010. */
    AIC_COUNT("AIC-010", Severity.WARNING, "AICC CMI001 4.2"),
    /** AIC-011. */
    AIC_DUPLICATE_ID("AIC-011", Severity.WARNING, "AICC CMI001 4"),
    /** AIC-012. */
    AIC_PREREQUISITE("AIC-012", Severity.WARNING, "AICC CMI001 4.7"),
    /** AIC-013. */
    AIC_MASTERY("AIC-013", Severity.WARNING, "AICC CMI001 4.4"),
    /** AIC-014. */
    AIC_NOT_DESCRIBED("AIC-014", Severity.WARNING, "AICC CMI001 4.3"),
    /** AIC-015. */
    AIC_OBJECTIVE("AIC-015", Severity.WARNING, "AICC CMI001 4.6"),
    /** AIC-016. */
    AIC_SEVERAL("AIC-016", Severity.ERROR, "AICC CMI001 4"),
    /** AIC-017. */
    AIC_TIME("AIC-017", Severity.WARNING, "AICC CMI001 4.4"),
    /** AIC-018. */
    AIC_UNIT_OUTSIDE("AIC-018", Severity.WARNING, "AICC CMI001 4.5"),
    /** AIC-019. */
    AIC_DANGEROUS("AIC-019", Severity.ERROR, "RFC 3986"),
    /** AIC-020. */
    AIC_QUERY_CONFLICT("AIC-020", Severity.WARNING, "AICC CMI001 6"),
    /** AIC-021. */
    AIC_NO_UNITS("AIC-021", Severity.FATAL, "AICC CMI001 4.4"),
    /** AIC-022. */
    AIC_EXTERNAL("AIC-022", Severity.INFORMATION, "AICC CMI001 4.4"),
    /** AIC-023. */
    AIC_NO_ROOT("AIC-023", Severity.WARNING, "AICC CMI001 4.5"),
    /** AIC-024. */
    AIC_API("AIC-024", Severity.INFORMATION, "AICC CMI001 B"),
    /** RES-101. */
    RES_NO_API("RES-101", Severity.WARNING, "SCORM 2004 RTE 3.3"),
    /** RES-102. */
    RES_HOSTS("RES-102", Severity.WARNING, ""),
    /** RES-103. */
    RES_MIXED_CONTENT("RES-103", Severity.WARNING, ""),
    /** RES-104. */
    RES_UNLOAD("RES-104", Severity.WARNING, ""),
    /** RES-105. */
    RES_POPUP("RES-105", Severity.WARNING, ""),
    /** RES-106. */
    RES_PLUGIN("RES-106", Severity.WARNING, ""),
    /** RES-107. */
    RES_ASSET_API("RES-107", Severity.INFORMATION, "SCORM 2004 RTE 2.1"),
    /** RES-108. */
    RES_SUSPEND_DATA("RES-108", Severity.WARNING, "SCORM 1.2 RTE 3.4"),
    /** RES-109. */
    RES_REFERENCE("RES-109", Severity.WARNING, ""),
    /** ACC-001. */
    ACC_LANG("ACC-001", Severity.WARNING, "WCAG 3.1.1"),
    /** ACC-002. */
    ACC_ALT("ACC-002", Severity.WARNING, "WCAG 1.1.1"),
    /** ACC-003. */
    ACC_TITLE("ACC-003", Severity.WARNING, "WCAG 2.4.2"),
    /** ACC-004. */
    ACC_CAPTIONS("ACC-004", Severity.WARNING, "WCAG 1.2.2"),
    /** ACC-005. */
    ACC_FRAME("ACC-005", Severity.WARNING, "WCAG 4.1.2"),
    /** LNG-001. */
    LNG_COUNT("LNG-001", Severity.WARNING, ""),
    /** LNG-002. */
    LNG_MASTERY("LNG-002", Severity.WARNING, ""),
    /** LNG-003. */
    LNG_OBJECTIVES("LNG-003", Severity.WARNING, ""),
    /** LNG-004. */
    LNG_UNTRANSLATED("LNG-004", Severity.INFORMATION, ""),
    /** LNG-005. */
    LNG_SAME_LANGUAGE("LNG-005", Severity.WARNING, ""),
    /** LNG-006. */
    LNG_MISSING_TEXT("LNG-006", Severity.WARNING, ""),
    /** LNG-007. */
    LNG_IDENTIFIER("LNG-007", Severity.WARNING, ""),
    /** LNG-008. */
    LNG_CAPTIONS("LNG-008", Severity.WARNING, ""),
    /** CHK-001. */
    CHK_FAILED("CHK-001", Severity.WARNING, ""),
    /** CHK-002. */
    CHK_SCAN_LIMIT("CHK-002", Severity.INFORMATION, ""),
    /** CHK-003. */
    CHK_UNEXPECTED("CHK-003", Severity.FATAL, "");

    private static final String TEXTS = "org.leaplms.content.checks";

    private final String id;
    private final Severity severity;
    private final String clause;

    CheckId(String id, Severity severity, String clause) {
        this.id = id;
        this.severity = severity;
        this.clause = clause;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String clause() {
        return clause;
    }

    @Override
    public String since() {
        return "0.1";
    }

    @Override
    public String message(Locale locale, List<String> arguments) {
        return text(locale, id, arguments);
    }

    @Override
    public String cure(Locale locale, List<String> arguments) {
        return text(locale, id + ".cure", arguments);
    }

    private static String text(Locale locale, String key, List<String> arguments) {
        Locale spoken = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle(
                TEXTS, spoken, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return filled(bundle.getString(key), arguments);
    }

    /** Puts arguments for {0}, {1}..., and dots for one that is not given; an argument is never read for further marks. */
    private static String filled(String pattern, List<String> arguments) {
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            boolean mark = c == '{' && i + 2 < pattern.length() && pattern.charAt(i + 2) == '}';
            int index = mark ? pattern.charAt(i + 1) - '0' : -1;
            if (index >= 0 && index <= 9) {
                out.append(index < arguments.size() ? arguments.get(index) : "…");
                i += 3;
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString();
    }
}
