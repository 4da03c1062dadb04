using RegioHelix.Import.Reading.Csv;
using RegioHelix.Import.Reading.Dimensions;
using RegioHelix.Import.Reading.Source;
using RegioHelix.Vocabulary.Texts;

namespace RegioHelix.Import.Reading.SdmxCsv;

/// <summary>Which column of an SDMX-CSV file holds what.</summary>
internal sealed class SdmxCsvColumns
{
    private static readonly string[] Leading = ["DATAFLOW", "LAST UPDATE", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION"];

    private SdmxCsvColumns(DelimitedRows rows, string indicator, string activityDimension)
    {
        Header = rows.Header;
        HasNames = Header.Any(name => name.Contains(':', StringComparison.Ordinal));
        Time = Find("TIME_PERIOD");
        Value = Find("OBS_VALUE");
        if (Time < 0 || Value < 0)
            throw SourceProblem.Of(rows.File, rows.HeaderLine, 0, "no-sdmx-csv", string.Join(',', Header), Phrase.Of("SDMX-CSV has the columns TIME_PERIOD and OBS_VALUE; fetch it in that format, or import the file as CSV with a column mapping"));
        Action = Find("ACTION");
        Flag = Find("OBS_FLAG");
        Status = Find("OBS_STATUS");
        Confidentiality = Find("CONF_STATUS");
        Places = [.. ListDimensions()];
        Dimensions = EurostatDimensions.From(rows.File, [.. Places.Select(Id)], indicator, rows.HeaderLine, activityDimension);
    }

    /// <summary>Where each dimension stands, in the order of <see cref="Dimensions"/>.</summary>
    public int[] Places { get; }

    /// <summary>The dimensions.</summary>
    public EurostatDimensions Dimensions { get; }

    /// <summary>Where the year stands.</summary>
    public int Time { get; }

    /// <summary>Where the value stands.</summary>
    public int Value { get; }

    /// <summary>Where Eurostat's flags stand, or -1.</summary>
    public int Flag { get; }

    /// <summary>Where SDMX's own observation status stands, or -1.</summary>
    public int Status { get; }

    /// <summary>Where the confidentiality stands, or -1.</summary>
    public int Confidentiality { get; }

    /// <summary>Where the action of a 2.0 message stands, or -1.</summary>
    public int Action { get; }

    /// <summary>True where codes come with their labels, as in <c>AT: Austria</c>.</summary>
    public bool HasNames { get; }

    private IReadOnlyList<string> Header { get; }

    /// <summary>Finds out what the header of <paramref name="rows"/> says.</summary>
    public static SdmxCsvColumns From(DelimitedRows rows, string indicator, string activityDimension) => new(rows, indicator, activityDimension);

    /// <summary>Dimensions stand before the value; a message with STRUCTURE_NAME puts a column of labels behind each column of codes.</summary>
    private IEnumerable<int> ListDimensions()
    {
        var names = Find("STRUCTURE_NAME");
        for (var i = 0; i < Value; i++)
            if (i != Time && !Leading.Contains(Id(i), StringComparer.OrdinalIgnoreCase) && (names < 0 || i < names || (i - names) % 2 == 1))
                yield return i;
    }

    private int Find(string id)
    {
        for (var i = 0; i < Header.Count; i++)
            if (Id(i).Equals(id, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }

    private string Id(int column)
    {
        var name = Header[column];
        var colon = HasNames ? name.IndexOf(':', StringComparison.Ordinal) : -1;
        var id = colon < 0 ? name : name[..colon].Trim();

        // SDMX-CSV 2.0 marks an identifier of several languages or values with brackets.
        return id.EndsWith("[]", StringComparison.Ordinal) ? id[..^2] : id;
    }
}
