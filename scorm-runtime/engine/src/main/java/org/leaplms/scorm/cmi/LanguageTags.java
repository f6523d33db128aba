package org.leaplms.scorm.cmi;

/** Language tags as RFC 3066 has them: an ISO 639 code, or a registered or private tag, then subtags. */
final class LanguageTags {
    private static final int LONGEST = 250;

    /** ISO 639-1, two letters each. */
    private static final String TWO =
            "aaabaeafakamanarasavayazbabebgbhbibmbnbobrbscacechcocrcscucvcydadedvdzeeeleneoeseteu"
                    + "fafffifjfofrfygagdglgngugvhahehihohrhthuhyhziaidieigiiikinioisitiuiwjajijvkakgkikjkk"
                    + "klkmknkokrkskukvkwkylalblglilnloltlulvmgmhmimkmlmnmomrmsmtmynanbndnengnlnnnonrnvnyoc"
                    + "ojomorospapiplpsptqurmrnrorurwsascsdsesgshsiskslsmsnsosqsrssstsusvswtatetgthtitktltn"
                    + "totrtstttwtyugukuruzvevivowawoxhyiyozazhzu";

    /** ISO 639-2, bibliographic and terminological, three letters each. */
    private static final String THREE =
            "aarabkaceachadaadyafaafhafrainakaakkalbalealgaltamhanganpapaaraarcargarmarnarpartarw"
                    + "asmastathausavaaveawaaymazebadbaibakbalbambanbaqbasbatbejbelbembenberbhobihbikbinbis"
                    + "blabntbodbosbrabrebtkbuabugbulburbyncadcaicarcatcaucebcelceschachbchechgchichkchmchn"
                    + "chochpchrchuchvchycmccnrcopcorcoscpecpfcppcrecrhcrpcsbcuscymczedakdandardaydeldendeu"
                    + "dgrdindivdoidradsbduadumdutdyudzoefiegyekaellelxengenmepoesteuseweewofanfaofasfatfij"
                    + "filfinfiufonfrafrefrmfrofrrfrsfryfulfurgaagaygbagemgeogergezgilglagleglgglvgmhgohgon"
                    + "gorgotgrbgrcgregrngswgujgwihaihathauhawhebherhilhimhinhithmnhmohrvhsbhunhuphyeibaibo"
                    + "iceidoiiiijoikuileiloinaincindineinhipkirairoislitajavjbojpnjprjrbkaakabkackalkamkan"
                    + "karkaskatkaukawkazkbdkhakhikhmkhokikkinkirkmbkokkomkonkorkoskpekrckrlkrokrukuakumkur"
                    + "kutladlahlamlaolatlavlezlimlinlitlollozltzlualublugluilunluolusmacmadmagmahmaimakmal"
                    + "manmaomapmarmasmaymdfmdrmenmgamicminmismkdmkhmlgmltmncmnimnomohmolmonmosmrimsamulmun"
                    + "musmwlmwrmyamynmyvnahnainapnaunavnblndendondsnepnewnianicniunldnnonobnognonnornqonso"
                    + "nubnwcnyanymnynnyonziociojioriormosaossotaotopaapagpalpampanpappaupeoperphiphnplipol"
                    + "ponporprapropusquerajraprarroarohromronrumrunruprussadsagsahsaisalsamsansassatsccscn"
                    + "scoscrselsemsgasgnshnsidsinsiositslaslksloslvsmasmesmismjsmnsmosmssnasndsnksogsomson"
                    + "sotspasqisrdsrnsrpsrrssasswsuksunsussuxswaswesycsyrtahtaitamtatteltemtertettgktgltha"
                    + "tibtigtirtivtkltlhtlitmhtogtontpitsitsntsotuktumtupturtuttvltwityvudmugauigukrumbund"
                    + "urduzbvaivenvievolvotwakwalwarwaswelwenwlnwolxalxhoyaoyapyidyorypkzapzblzenzghzhazho"
                    + "zndzulzunzxxzza";

    private LanguageTags() {}

    static boolean valid(String tag) {
        if (tag.length() > LONGEST) {
            return false;
        }
        int dash = tag.indexOf('-');
        String first = Ascii.lower(dash < 0 ? tag : tag.substring(0, dash));
        boolean reserved = first.equals("i") || first.equals("x");
        if (!(reserved ? dash > 0 : known(first))) {
            return false;
        }
        return dash < 0 || subtags(tag, dash + 1);
    }

    private static boolean known(String code) {
        if (code.length() == 3 && code.compareTo("qaa") >= 0 && code.compareTo("qtz") <= 0) {
            return true;
        }
        String codes = code.length() == 2 ? TWO : THREE;
        for (int at = 0; at < codes.length() && code.length() >= 2 && code.length() <= 3; at += code.length()) {
            if (codes.startsWith(code, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean subtags(String tag, int from) {
        int length = 0;
        for (int i = from; i < tag.length(); i++) {
            char c = tag.charAt(i);
            if (c == '-' && length > 0) {
                length = 0;
            } else if ((c | 32) >= 'a' && (c | 32) <= 'z' || c >= '0' && c <= '9') {
                length++;
            } else {
                return false;
            }
            if (length > 8) {
                return false;
            }
        }
        return length > 0;
    }
}
