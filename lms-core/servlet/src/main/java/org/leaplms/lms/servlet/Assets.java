package org.leaplms.lms.servlet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.leaplms.lms.ContentTypes;

/** Script and style of the player, each under a name that carries its hash, so that browsers keep it until it changes. */
final class Assets {
    private static final int HASH_LENGTH = 16;

    private record Asset(String address, String type, byte[] bytes) {}

    private final Map<String, Asset> byName;

    private Assets(Map<String, Asset> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Reads the files once. The engine's script comes from its own jar. */
    static Assets load() {
        Map<String, Asset> assets = new LinkedHashMap<>();
        add(assets, "leap-scorm.js", "/META-INF/resources/leap/leap-scorm.js");
        add(assets, "player.js", "/org/leaplms/lms/servlet/player.js");
        add(assets, "player.css", "/org/leaplms/lms/servlet/player.css");
        return new Assets(assets);
    }

    /** The address of a file, relative to the servlet. */
    String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("no such asset: " + name);
        }
        return "assets/" + asset.address();
    }

    void send(String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        for (Asset asset : byName.values()) {
            if (asset.address().equals(address)) {
                send(asset, request, response);
                return;
            }
        }
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setContentLength(asset.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(asset.bytes());
        }
    }

    private static void add(Map<String, Asset> assets, String name, String resource) {
        byte[] bytes = read(resource);
        assets.put(name, new Asset(hash(bytes) + "-" + name, ContentTypes.of(name), bytes));
    }

    private static String hash(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(String resource) {
        return new String(read(resource), StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing from the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
