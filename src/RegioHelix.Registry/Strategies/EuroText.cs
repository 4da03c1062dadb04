using System.Globalization;
using RegioHelix.Registry.Texts;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Registry.Strategies;

/// <summary>Reads amounts as lists in Europe write them: <c>1.234.567,89</c>, <c>1,234,567.89</c>, <c>€ 1 234</c>. What can be read in two ways is refused.</summary>
public static class EuroText
{
    private const decimal Most = 1_000_000_000_000;

    /// <summary>Reads money in euro, rounded to cents; null where it is blank or has a problem. A written 0 is 0.</summary>
    public static decimal? Read(string? given, string field, FieldProblems problems)
    {
        if (ReadAmount(given, field, problems) is not { } amount)
            return null;
        if (amount >= 0)
            return decimal.Round(amount, 2, MidpointRounding.AwayFromZero);
        problems.Add(field, "impossible-amount", given!, Phrase.Of("money is not below 0; leave it out where it is unknown"));
        return null;
    }

    /// <summary>Reads a number that may be below 0; null where it is blank or has a problem.</summary>
    public static decimal? ReadAmount(string? given, string field, FieldProblems problems)
    {
        if (PlainText.ReadLine(given, field, 40, problems) is not { } text)
            return null;
        var bare = new string([.. text.Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Where(letter => letter is not ('€' or '\'' or '’') && !char.IsWhiteSpace(letter))]);
        if (IsUnclear(bare))
        {
            problems.Add(field, "unclear-number", text, Phrase.Of($"this is a thousand or a fraction; write {bare.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal)} or {bare.Replace(',', '.')}0"));
            return null;
        }
        if (decimal.TryParse(Plain(bare), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount) && Math.Abs(amount) <= Most)
            return amount;
        problems.Add(field, "not-a-number", text, Phrase.Of("give an amount such as 1250000 or 1250000.50, or leave it empty"));
        return null;
    }

    // One mark before exactly three digits: 1.250 is 1,250 here and one and a quarter there. 0.250 and 1250.500 are fractions to everybody.
    private static bool IsUnclear(string text)
    {
        text = text.TrimStart('-', '\u2212', '+');
        var mark = text.IndexOfAny(['.', ',']);
        return mark is > 0 and <= 3 && mark == text.LastIndexOfAny(['.', ',']) && text.Length - mark - 1 == 3 && text.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') && text[0] != '0';
    }

    private static string Plain(string text)
    {
        var (dot, comma) = (text.LastIndexOf('.'), text.LastIndexOf(','));
        var mark = Math.Max(dot, comma);
        if (mark < 0)
            return text;
        // The same mark twice parts thousands; of two different ones the last parts the cents.
        var isThousands = text.Count(letter => letter == text[mark]) > 1;
        var isGrouped = Grouped(isThousands ? text : text[..mark], isThousands ? text[mark] : text[mark] == '.' ? ',' : '.');
        var whole = (isThousands ? text : text[..mark]).Replace(".", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);
        return !isGrouped ? "?" : isThousands ? whole : $"{whole}.{text[(mark + 1)..]}";
    }

    // Groups of three behind the first: 1.23.456 is no number.
    private static bool Grouped(string whole, char mark) => !whole.Contains(mark, StringComparison.Ordinal) || whole.Split(mark)[1..].All(group => group.Length == 3);
}
