using System.Globalization;
using System.Text;
using CsvHelper;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Ties;

/// <summary>One contact of a file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Name">The name as it stands there.</param>
/// <param name="Mail">The address as it stands there.</param>
/// <param name="Problems">What is wrong with it; it is left out then.</param>
public sealed record FileContact(int Line, string Name, string Mail, IReadOnlyList<Problem> Problems);

/// <summary>
/// Reads contacts from a vCard file (RFC 6350 and the older 2.1 and 3.0) or a CSV with a header, by name and address of mail. Nothing is looked up: what
/// comes out is what stands in the file. CSV: the column whose header speaks of mail, and those that speak of a name.
/// </summary>
public static class ContactFile
{
    /// <summary>How many contacts a file can have.</summary>
    public const int Most = 500;

    /// <summary>How many characters a file can have.</summary>
    public const int Longest = 400_000;

    private const int LongestCell = 400;
    private static readonly char[] Separators = [',', ';', '\t'];
    private static readonly string[] FirstNames = ["firstname", "givenname", "voornaam", "first", "vorname", "prenom"];
    private static readonly string[] LastNames = ["lastname", "familyname", "surname", "achternaam", "last", "nachname", "nom"];
    private static readonly string[] WholeNames = ["name", "naam", "fullname", "displayname", "contact", "volledigenaam"];

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProblemsException">It is empty, too long, or neither of the two.</exception>
    public static IReadOnlyList<FileContact> Read(string text)
    {
        text = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
            throw Refuse("missing", Phrase.Of("choose a file, or paste its text"));
        if (text.Length > Longest)
            throw Refuse("too-long", Phrase.Of($"{text.Length} characters; at most {Longest} are read"));
        var found = text.Contains("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase) ? Cards(text) : Rows(text);
        if (found.Count == 0)
            throw Refuse("no-contacts", Phrase.Of("no contact was found: give a vCard file, or a CSV whose first line names a column for the name and one for the mail address"));
        if (found.Count > Most)
            throw Refuse("too-many", Phrase.Of($"{found.Count} contacts; at most {Most} are taken at once, so choose those whom you would introduce"));
        return Check(found);
    }

    private static List<FileContact> Check(List<(int Line, string Name, string Mail)> found)
    {
        var (read, seen) = (new List<FileContact>(), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        foreach (var (line, name, mail) in found)
        {
            var problems = new FieldProblems("", line);
            var contact = TieClaimRegister.Read(new(name.Length > 0 ? name : mail, mail), problems);
            if (contact.Mail is { } address && !seen.TryAdd(address, line))
                problems.Add("mail", "doubled", address, Phrase.Of($"the same address stands in line {seen[address]}"));
            read.Add(new(line, Shorten(contact.Name is { Length: > 0 } clean ? clean : name), Shorten(contact.Mail ?? mail), problems.Problems));
        }
        return read;
    }

    private static List<(int, string, string)> Rows(string text)
    {
        using var csv = CsvReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(text)), new CsvReaderOptions { Separator = Separator(text), HasHeader = false, TrackLineNumbers = true, MaxRecordSize = Longest });
        var (rows, header) = (new List<(int, string, string)>(), Array.Empty<string>());
        try
        {
            while (rows.Count <= Most && csv.Read())
                if (Enumerable.Range(0, csv.FieldCount).All(at => Cell(csv, at).Length == 0))
                    continue;
                else if (header.Length == 0)
                    header = [.. Enumerable.Range(0, csv.FieldCount).Select(at => new string([.. Spelling.Fold(Cell(csv, at)).Where(char.IsLetterOrDigit)]))];
                else
                    rows.Add(((int)csv.LineNumber, Name(csv, header), Cell(csv, MailColumn(header))));
        }
        catch (CsvFormatException)
        {
            throw Refuse("endless-row", Phrase.Of("a quote that is never closed makes the rest of the file one row; close it or remove it"));
        }
        MailColumn(header);
        return rows;
    }

    private static char Separator(string text) => text.ReplaceLineEndings("\n").Split('\n').FirstOrDefault(line => line.Trim().Length > 0) is { } first ? Separators.MaxBy(mark => first.Count(letter => letter == mark)) : ',';

    private static int MailColumn(string[] header) => Array.FindIndex(header, one => one.Contains("mail", StringComparison.Ordinal)) is >= 0 and var at ? at
        : throw Refuse("no-mail-column", Phrase.Of("no column speaks of mail in the first line; name one of them mail"));

    private static string Name(CsvReader csv, string[] header)
    {
        var parts = $"{Cell(csv, Find(header, FirstNames))} {Cell(csv, Find(header, LastNames))}".Trim();
        return parts.Length > 0 ? parts : Cell(csv, Find(header, WholeNames));
    }

    private static string Cell(CsvReader csv, int at) => at < 0 || at >= csv.FieldCount ? "" : csv.GetString(at).Trim();

    private static int Find(string[] header, string[] names) => Array.FindIndex(header, names.Contains);

    private static List<(int, string, string)> Cards(string text)
    {
        var cards = new List<(int, string, string)>();
        var (begun, name, parts, mail) = (0, "", "", "");
        foreach (var (line, content) in Unfold(text))
        {
            var colon = content.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                continue;
            var head = content[..colon];
            var (field, value) = (head.Split(';')[0].Split('.')[^1].ToUpperInvariant(), Plain(head, content[(colon + 1)..]));
            if (field == "BEGIN")
                (begun, name, parts, mail) = (line, "", "", "");
            else if (field == "FN")
                name = value;
            else if (field == "N")
                parts = string.Join(' ', value.Split(';') is [var family, var given, ..] ? [given, family] : value.Split(';')).Trim();
            else if (field == "EMAIL" && mail.Length == 0)
                mail = value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? value["mailto:".Length..] : value;
            else if (field == "END" && begun > 0 && cards.Count <= Most)
                (cards, begun) = ([.. cards, (begun, name.Length > 0 ? name : parts, mail)], 0);
        }
        return cards;
    }

    // A line that begins with a space goes on the one before (RFC 6350, 3.2); one of quoted-printable that ends with an equals sign goes on the next.
    private static List<(int Line, string Text)> Unfold(string text)
    {
        var (lines, all) = (new List<(int, string)>(), text.ReplaceLineEndings("\n").Split('\n'));
        for (var at = 0; at < all.Length; at++)
            if (all[at] is [' ' or '\t', ..] && lines.Count > 0)
                lines[^1] = (lines[^1].Item1, Shorten(lines[^1].Item2) + all[at][1..]);
            else if (lines.Count > 0 && lines[^1].Item2 is [.. var begin, '='] && begin.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase))
                lines[^1] = (lines[^1].Item1, Shorten(begin) + all[at]);
            else
                lines.Add((at + 1, all[at]));
        return lines;
    }

    private static string Plain(string head, string value)
    {
        if (head.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase))
            value = Unquote(value);
        return value.Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\n", " ", StringComparison.OrdinalIgnoreCase).Replace("\\\\", "\\", StringComparison.Ordinal).Trim();
    }

    private static string Unquote(string value)
    {
        var bytes = new List<byte>();
        for (var at = 0; at < value.Length; at++)
            if (value[at] == '=' && at + 2 < value.Length && byte.TryParse(value.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var one))
            {
                bytes.Add(one);
                at += 2;
            }
            else
                bytes.AddRange(Encoding.UTF8.GetBytes(value[at].ToString()));
        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Shorten(string text) => text.Length > LongestCell ? text[..LongestCell] : text;

    private static ProblemsException Refuse(string rule, Phrase advice) => new(new Problem("contacts", 0, 0, rule, "", advice));
}
