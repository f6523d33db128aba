package org.leaplms.scorm.cmi;

/** The sentences of {@code GetErrorString} and {@code LMSGetErrorString}. */
public final class ErrorTexts {
    private ErrorTexts() {}

    /** The text of a SCORM 2004 error code (RTE 3.1.7), empty for a code that does not exist. */
    public static String scorm2004(String code) {
        return switch (code) {
            case "0" -> "No Error";
            case "101" -> "General Exception";
            case "102" -> "General Initialization Failure";
            case "103" -> "Already Initialized";
            case "104" -> "Content Instance Terminated";
            case "111" -> "General Termination Failure";
            case "112" -> "Termination Before Initialization";
            case "113" -> "Termination After Termination";
            case "122" -> "Retrieve Data Before Initialization";
            case "123" -> "Retrieve Data After Termination";
            case "132" -> "Store Data Before Initialization";
            case "133" -> "Store Data After Termination";
            case "142" -> "Commit Before Initialization";
            case "143" -> "Commit After Termination";
            case "201" -> "General Argument Error";
            case "301" -> "General Get Failure";
            case "351" -> "General Set Failure";
            case "391" -> "General Commit Failure";
            case "401" -> "Undefined Data Model Element";
            case "402" -> "Unimplemented Data Model Element";
            case "403" -> "Data Model Element Value Not Initialized";
            case "404" -> "Data Model Element Is Read Only";
            case "405" -> "Data Model Element Is Write Only";
            case "406" -> "Data Model Element Type Mismatch";
            case "407" -> "Data Model Element Value Out Of Range";
            case "408" -> "Data Model Dependency Not Established";
            default -> "";
        };
    }

    /** The text of a SCORM 1.2 error code (RTE 3.3.2.9), empty for a code that does not exist. */
    public static String scorm12(String code) {
        return switch (code) {
            case "0" -> "No error";
            case "101" -> "General exception";
            case "201" -> "Invalid argument error";
            case "202" -> "Element cannot have children";
            case "203" -> "Element not an array. Cannot have count";
            case "301" -> "Not initialized";
            case "401" -> "Not implemented error";
            case "402" -> "Invalid set value, element is a keyword";
            case "403" -> "Element is read only";
            case "404" -> "Element is write only";
            case "405" -> "Incorrect data type";
            default -> "";
        };
    }
}
