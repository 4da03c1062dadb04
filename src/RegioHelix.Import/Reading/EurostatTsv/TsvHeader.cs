using System.Globalization;
using System.Text;
using RegioHelix.Import.Reading.Dimensions;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Problems;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.EurostatTsv;

/// <summary>The first line of a bulk TSV: the dimensions of the key and the years of the columns.</summary>
internal sealed record TsvHeader(EurostatDimensions Dimensions, int[] Years)
{
    /// <summary>Parses the line.</summary>
    /// <exception cref="ProblemsException">It is no header of a bulk TSV with years.</exception>
    public static TsvHeader Parse(string file, ReadOnlySpan<byte> line, string indicator)
    {
        var fields = Encoding.UTF8.GetString(line).Split('\t');
        var corner = fields[0].Split('\\');
        if (corner.Length != 2 || corner[1].Trim().ToUpperInvariant() is not ("TIME" or "TIME_PERIOD"))
            throw NotTsv(file, fields);
        if (fields.Length == 1)
            throw SourceProblem.Of(file, 1, 2, "no-years", fields[0], Phrase.Of("the header names no years, or they are not separated by tabs; fetch the file again as TSV"));
        return new(EurostatDimensions.From(file, corner[0].Split(','), indicator), ParseYears(file, fields));
    }

    private static ProblemsException NotTsv(string file, string[] fields) => fields.Length == 1
        ? SourceProblem.Of(file, 1, 1, "wrong-delimiter", fields[0], Phrase.Of("the header holds no tabs and no geo\\time, so this is not Eurostat's bulk TSV; fetch it as TSV, or import it with: import csv"))
        : SourceProblem.Of(file, 1, 1, "no-time-dimension", fields[0], Phrase.Of("the header's first field must end in \\time or \\TIME_PERIOD, as in unit,geo\\time; fetch the file again as TSV"));

    private static int[] ParseYears(string file, string[] fields)
    {
        var problems = new List<Problem>();
        var years = new int[fields.Length - 1];
        for (var i = 1; i < fields.Length; i++)
        {
            var text = fields[i].Trim();
            if (text.Length != 4 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out years[i - 1]))
                problems.Add(new(file, 1, i + 1, "not-a-year", SourceProblem.Shorten(text), Phrase.Of("only tables by year can be read; take the annual table")));
            else if (Array.IndexOf(years, years[i - 1]) < i - 1)
                problems.Add(new(file, 1, i + 1, "year-twice", text, Phrase.Of("each year stands once in the header; fetch the file again")));
        }

        return problems.Count > 0 ? throw new ProblemsException(problems) : years;
    }
}
