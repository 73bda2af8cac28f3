package org.peremena.school.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files as schools bring them, made by the test. */
public final class SchoolFile {
    private SchoolFile() {}

    /** @param rows cells by «|» */
    public static byte[] csv(Charset charset, char separator, String... rows) {
        return String.join("\r\n", rows).replace('|', separator).getBytes(charset);
    }

    public static byte[] csv(String... rows) {
        return csv(StandardCharsets.UTF_8, ';', rows);
    }

    public static byte[] xlsx(Map<String, Object[][]> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.newWorksheet(name);
                for (int r = 0; r < rows.length; r++) for (int c = 0; c < rows[r].length; c++) {
                    switch (rows[r][c]) {
                        case null -> { }
                        case Number number -> sheet.value(r, c, number);
                        case java.time.LocalDate day -> {
                            sheet.value(r, c, day);
                            sheet.style(r, c).format("dd.MM.yyyy").set();
                        }
                        case Object text -> sheet.value(r, c, text.toString());
                    }
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook of one sheet, written by hand: with what no spreadsheet program would write. @param rows the inside of its {@code sheetData} */
    public static byte[] workbook(String rows) {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var types = "http://schemas.openxmlformats.org/package/2006/content-types";
        var kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return zip(Map.of("[Content_Types].xml", "<Types xmlns=\"" + types + "\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + kind
                + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + kind + "worksheet+xml\"/></Types>", "xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations + "\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"" + relations
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    public static byte[] zip(Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Path on(Path directory, byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(directory, "file", ""), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small school in OneRoster: 7Б with two pupils, its teacher, a mother. @param version 1.1 or 1.2 */
    public static Map<String, String> oneRoster(String version) {
        var twelve = version.equals("1.2");
        var files = new LinkedHashMap<String, String>();
        files.put("manifest.csv", """
            propertyName,value
            manifest.version,1.0
            oneroster.version,%s
            file.orgs,bulk
            file.classes,bulk
            file.courses,bulk
            file.users,bulk
            file.roles,%s
            file.enrollments,bulk
            file.demographics,bulk
            """.formatted(version, twelve ? "bulk" : "absent"));
        files.put("orgs.csv", "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no1,,,Школа № 5,school,,\n");
        files.put("courses.csv", "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes\nk1,,,,Физика,,07,o1,,\n");
        files.put("classes.csv", """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            h1,,,Б,07,,,homeroom,,o1,,,,
            s1,,,Физика 7Б,07,k1,,scheduled,,o1,,,,
            h2,,,Утренние,,,,homeroom,,o1,,,,
            """);
        files.put("users.csv", twelve ? """
            sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            u1,,,true,ivanov,,Иван,Иванов,Петрович,,,,,u4,07,secret
            u2,,,true,petrova,,Мария,Петрова,,,,,,,07,
            u3,,,true,fedorova,,Анна,Фёдорова,Ильинична,,,+7 900 111-22-33,,,,
            u4,,,true,ivanova,,Елена,Иванова,Сергеевна,,,,8 900 111 22 44,u1,,
            u5,tobedeleted,,true,old,,Старый,Ученик,,,,,,,,
            """ : """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            u1,,,true,o1,student,ivanov,,Иван,Иванов,Петрович,,,,,u4,07,secret
            u2,,,true,o1,student,petrova,,Мария,Петрова,,,,,,,07,
            u3,,,true,o1,teacher,fedorova,,Анна,Фёдорова,Ильинична,,,+7 900 111-22-33,,,,
            u4,,,true,o1,parent,ivanova,,Елена,Иванова,Сергеевна,,,,8 900 111 22 44,,,
            """);
        if (twelve) files.put("roles.csv", """
            sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
            r1,,,u1,primary,student,,,o1,
            r2,,,u2,primary,student,,,o1,
            r3,,,u3,primary,teacher,,,o1,
            r4,,,u4,primary,parent,,,o1,
            """);
        files.put("enrollments.csv", """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            e1,,,h1,o1,u1,student,,,
            e2,,,h1,o1,u2,student,,,
            e3,,,h1,o1,u3,teacher,true,,
            e4,,,s1,o1,u1,student,,,
            e5,,,s1,o1,u3,teacher,,,
            e6,,,h1,o1,u9,student,,2020-09-01,2021-05-31
            """);
        files.put("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\nu1,,,2013-03-14,male\nu4,,,1985-01-02,female\n");
        return files;
    }
}
