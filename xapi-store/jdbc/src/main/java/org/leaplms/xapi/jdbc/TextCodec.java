package org.leaplms.xapi.jdbc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.leaplms.xapi.lrs.spi.StoreError;
import org.leaplms.xapi.lrs.spi.StoreException;

/**
 * Statement texts as bytes: one byte that names the coding, then raw deflate primed with words every statement uses. What does not
 * get smaller stays plain.
 */
final class TextCodec {
    private static final byte PLAIN = 0;
    private static final byte DEFLATED = 1;
    private static final byte[] DICTIONARY = dictionary();

    private TextCodec() {}

    static byte[] encode(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] out = new byte[plain.length + 1];
        Deflater deflater = new Deflater(Deflater.BEST_SPEED + 2, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(plain);
            deflater.finish();
            int length = deflater.deflate(out, 1, plain.length);
            if (deflater.finished()) {
                out[0] = DEFLATED;
                return Arrays.copyOf(out, length + 1);
            }
        } finally {
            deflater.end();
        }
        out[0] = PLAIN;
        System.arraycopy(plain, 0, out, 1, plain.length);
        return out;
    }

    static String decode(byte[] coded) {
        if (coded[0] == PLAIN) {
            return new String(coded, 1, coded.length - 1, StandardCharsets.UTF_8);
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(coded, 1, coded.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream(coded.length * 4);
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && !inflater.finished()) {
                    throw new DataFormatException("ends too early");
                }
                out.write(buffer, 0, count);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new StoreException(StoreError.CORRUPT, "A statement's text cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }

    /** Never change what stands here: stored texts depend on it. Most frequent last. */
    private static byte[] dictionary() {
        String words = """
                "correctResponsesPattern":["[,]"],"interactionType":"choice","choices":[{"id":"","description":{"en-US":"\
                "scale":[{"id":"true-false","fill-in","long-fill-in","matching","performance","sequencing","likert","numeric"\
                "attachments":[{"usageType":"http://adlnet.gov/expapi/attachments/signature","display":{"en-US":"\
                "contentType":"application/octet-stream","length":,"sha2":"","fileUrl":"
                "objectType":"SubStatement","objectType":"StatementRef","objectType":"Group","member":[{"\
                "http://adlnet.gov/expapi/verbs/voided""http://adlnet.gov/expapi/verbs/experienced"\
                "http://adlnet.gov/expapi/verbs/attempted""http://adlnet.gov/expapi/verbs/progressed"\
                "http://adlnet.gov/expapi/verbs/terminated""http://adlnet.gov/expapi/verbs/initialized"\
                "http://adlnet.gov/expapi/verbs/failed""http://adlnet.gov/expapi/verbs/passed"\
                "http://adlnet.gov/expapi/verbs/completed""http://adlnet.gov/expapi/verbs/answered"\
                "https://w3id.org/xapi/adl/verbs/abandoned""https://w3id.org/xapi/adl/verbs/satisfied"\
                "https://w3id.org/xapi/adl/verbs/waived""https://w3id.org/xapi/adl/verbs/launched"\
                "type":"http://adlnet.gov/expapi/activities/cmi.interaction"\
                "type":"http://adlnet.gov/expapi/activities/course""type":"http://adlnet.gov/expapi/activities/lesson"\
                "type":"http://adlnet.gov/expapi/activities/assessment""type":"http://adlnet.gov/expapi/activities/module"\
                "https://w3id.org/xapi/cmi5/context/extensions/launchmode":"Normal"\
                "https://w3id.org/xapi/cmi5/context/extensions/masteryscore":0.\
                "https://w3id.org/xapi/cmi5/context/extensions/sessionid":"\
                "https://w3id.org/xapi/cmi5/result/extensions/progress":\
                "https://w3id.org/xapi/cmi5/context/categories/moveon"\
                "https://w3id.org/xapi/cmi5/context/categories/cmi5"\
                "https://w3id.org/xapi/cmi5/context/extensions/launchurl":"\
                "https://w3id.org/xapi/scorm/v/2""https://w3id.org/xapi/scorm/extensions/attempt-state"\
                "mbox":"mailto:@example.org","openid":"","mbox_sha1sum":"
                "account":{"homePage":"https://","name":""},"name":"",\
                "result":{"score":{"scaled":0.,"raw":,"min":0,"max":100},"success":true,"completion":true,"success":false,\
                "response":"","duration":"PT0M0S","extensions":{"http\
                "context":{"registration":"","platform":"","language":"en-US","revision":"","instructor":{"objectType":"Agent",\
                "contextActivities":{"parent":[{"objectType":"Activity","id":"https://"}],"grouping":[{"objectType":"Activity",\
                "id":"http://"}],"category":[{"objectType":"Activity","id":"https://w3id.org/xapi/"}],"other":[{\
                "statement":{"objectType":"StatementRef","id":"
                "definition":{"name":{"en-US":"","fr-CA":"","de-DE":""},"description":{"en-US":"","fr":""},"type":"http://\
                "authority":{"objectType":"Agent","account":{"homePage":"http://","name":"\
                "timestamp":"2026-01-01T00:00:00.000Z","version":"1.0.3","version":"2.0.0","timestamp":"2025-\
                "actor":{"objectType":"Agent","name":"","mbox":"mailto:"},"verb":{"id":"http://adlnet.gov/expapi/verbs/",\
                "display":{"en-US":"","en":"","fr":""}},"object":{"objectType":"Activity","id":"https://
                """;
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
