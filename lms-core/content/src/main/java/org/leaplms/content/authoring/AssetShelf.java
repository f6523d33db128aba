package org.leaplms.content.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leaplms.content.Location;
import org.leaplms.content.authoring.LeapModule.Asset;

/** The {@code assets} folder: files are taken when a page first refers to them. */
final class AssetShelf {

    static final String FOLDER = "assets";
    private static final Pattern TITLE = Pattern.compile("<title[^>]*>\\s*\\S");
    private static final Pattern DESCRIPTION = Pattern.compile("<desc[^>]*>\\s*\\S");
    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox=\"\\s*[-0-9.]+[ ,]+[-0-9.]+[ ,]+([0-9]+)[0-9.]*[ ,]+([0-9]+)[0-9.]*\\s*\"");

    private final ModuleFiles files;
    private final Findings findings;
    private final Map<String, Asset> taken = new TreeMap<>();

    AssetShelf(ModuleFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    /** Takes a file into the module; reports it when it is missing, unsafe or an SVG picture without title. */
    Optional<Asset> take(String path, Location referredFrom) {
        if (!ModuleFiles.portable(path)) {
            findings.add(AuthoringCheck.UNSAFE_PATH, referredFrom, path);
            return Optional.empty();
        }
        if (!files.exists(FOLDER + "/" + path)) {
            findings.add(AuthoringCheck.FILE_MISSING, referredFrom, FOLDER + "/" + path);
            return Optional.empty();
        }
        Asset known = taken.get(path);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Asset> asset = files.bytes(FOLDER + "/" + path).map(bytes -> new Asset(path, bytes));
        asset.ifPresent(a -> {
            taken.put(path, a);
            checkSvg(a);
        });
        return asset;
    }

    private void checkSvg(Asset asset) {
        if (!asset.path().endsWith(".svg")) {
            return;
        }
        String svg = new String(asset.bytes(), StandardCharsets.UTF_8);
        if (!TITLE.matcher(svg).find() || !DESCRIPTION.matcher(svg).find()) {
            findings.add(AuthoringCheck.SVG_UNTITLED, Location.of(FOLDER + "/" + asset.path()), asset.path());
        }
    }

    /** Width and height attributes of an SVG picture, so that a page does not jump when it loads. */
    static String size(Asset asset) {
        if (!asset.path().endsWith(".svg")) {
            return "";
        }
        Matcher box = VIEW_BOX.matcher(new String(asset.bytes(), StandardCharsets.UTF_8));
        return box.find() ? " width=\"" + box.group(1) + "\" height=\"" + box.group(2) + "\"" : "";
    }

    List<Asset> taken() {
        return new ArrayList<>(taken.values());
    }

    void reportUnused() {
        for (String path : files.under(FOLDER)) {
            if (!taken.containsKey(path)) {
                findings.add(AuthoringCheck.ASSET_UNUSED, Location.of(FOLDER + "/" + path), FOLDER + "/" + path);
            }
        }
    }
}
